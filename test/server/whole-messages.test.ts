import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { NotificationType, StreamMessageReader, StreamMessageWriter, createMessageConnection } from 'vscode-languageserver/node';
import { wholeMessages } from '../../src/node/whole-messages.ts';

const SAID = new NotificationType<string>('said');

describe('messages to a client', () => {
  it('go out in one piece each, in order, and are read as they were written', async () => {
    const output = new PassThrough();
    const pieces: string[] = [];
    output.on('data', (chunk: Buffer) => pieces.push(chunk.toString()));
    const writer = createMessageConnection(new StreamMessageReader(new PassThrough()), new StreamMessageWriter(wholeMessages(output)));
    const reader = createMessageConnection(new StreamMessageReader(output), new StreamMessageWriter(new PassThrough()));
    const texts = ['One.', 'Zwei Stühle, a line\r\n\r\nand one more.', '🧶'];
    const heard: string[] = [];
    const all = new Promise<void>((resolve) => reader.onNotification(SAID, (text) => { if (heard.push(text) === texts.length) resolve(); }));
    reader.listen();
    await Promise.all(texts.map((text) => writer.sendNotification(SAID, text)));
    await all;
    assert.deepEqual(heard, texts);
    assert.equal(pieces.length, texts.length);
    for (const piece of pieces) assert.match(piece, /^Content-Length: \d+\r\n\r\n\{.*\}$/s);
  });

  it('fail where the stream does', async () => {
    const output = new PassThrough();
    output.on('error', () => undefined);
    const stream = wholeMessages(output);
    stream.on('error', () => undefined);
    output.destroy(new Error('The client has gone.'));
    await assert.rejects(new StreamMessageWriter(stream).write({ jsonrpc: '2.0' }));
  });
});
