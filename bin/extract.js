#!/usr/bin/env node
import '../dist/bundle/extract.js';
