import { fileSink, streamSink } from '../../app/write.ts';
import type { World } from '../world.ts';

/** Writes all of a command's output at once, to the file that `-o` names or to standard output. */
export async function writeOut(
  text: string,
  { output }: { readonly output?: string },
  world: World,
): Promise<void> {
  const sink = output === undefined || output === '-' ? streamSink(world.stdout) : fileSink(output);
  try {
    await sink.write(text);
    await sink.close();
  } catch (error) {
    sink.discard();
    throw error;
  }
}
