#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from './main.ts';

// V8 learns from the first posts that lists live long, and then puts the lists of 10,000 posts where garbage is seldom
// collected: a fifth of the time of a check, and twice the memory.
setFlagsFromString('--no-allocation-site-pretenuring');
// A check is over in seconds. V8's optimising compiler works for programs that run on, and at its own measure (some 67,000)
// it takes a third of the time of a check of 1,000 posts; at this one it still compiles what 10,000 posts repay. A server does run
// on. Later versions (Node 22 on) go by another measure, and say so where they do not know this one.
if (process.argv[2] !== 'lsp' && process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000');
// A reader that has seen enough (head) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await main(process.argv.slice(2), process.cwd());
