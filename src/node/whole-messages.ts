import { Writable } from 'node:stream';

/** A message's header, which the connection writes by itself. */
const HEADER_END = Buffer.from('\r\n\r\n');

/**
 * A stream on which each message goes out in one piece. Header and content written one by one wake the client twice, and the
 * first time for nothing.
 */
export function wholeMessages(output: Writable): Writable {
  let header: Buffer | null = null;
  return new Writable({
    write(chunk: Buffer, _, done) {
      if (header === null && chunk.subarray(-HEADER_END.length).equals(HEADER_END)) {
        header = chunk;
        done();
        return;
      }
      const message = header === null ? chunk : Buffer.concat([header, chunk]);
      header = null;
      output.write(message, done);
    },
  });
}
