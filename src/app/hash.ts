/**
 * SHA-256 of bytes, in hexadecimal. Node's crypto costs more to load than a short article to read, so it is asked
 * for when the first hash is.
 */
export function sha256(bytes: Uint8Array): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex');
}
