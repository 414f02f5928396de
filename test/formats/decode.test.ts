import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode } from '../../src/formats/decode.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean): Uint8Array => new Uint8Array(Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le'));
const UTF_16 = 'This file is saved as UTF-16. Save it as UTF-8.';

describe('bytes are read as UTF-8', () => {
  it('with or without a byte order mark, which is no part of the text', () => {
    assert.deepEqual(decode(bytes('Grüße 😀\r\n')), { text: 'Grüße 😀\r\n', bom: false });
    assert.deepEqual(decode(bytes('\ufeff---\n')), { text: '---\n', bom: true });
    assert.deepEqual(decode(bytes('\ufeff\ufeffx')), { text: '\ufeffx', bom: true });
    assert.deepEqual(decode(new Uint8Array()), { text: '', bom: false });
  });

  it('and come back as they were', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { text: read, undecodable } = decode(bytes(`x${text}`));
      assert.equal(undecodable, undefined);
      assert.equal(read, `x${text}`);
    }));
  });

  it('or it is said that they are UTF-16, marked or not', () => {
    assert.equal(decode(utf16('---\ntitle: x', true)).undecodable, UTF_16);
    assert.equal(decode(utf16('---\ntitle: x', false)).undecodable, UTF_16);
    assert.equal(decode(new Uint8Array([0xfe, 0xff, 0, 65])).undecodable, UTF_16);
    assert.equal(decode(new Uint8Array([0, 65, 0, 66, 0, 67])).undecodable, UTF_16);
    assert.equal(decode(bytes('a\0b\0\0')).undecodable, undefined);
  });

  it('or what can be read is, and it is said that some letters cannot', () => {
    const { text, undecodable } = decode(new Uint8Array([99, 97, 102, 0xe9, 32, 111, 107]));
    assert.equal(text, 'caf\ufffd ok');
    assert.equal(undecodable, 'This file is not saved as UTF-8, so some of its letters cannot be read. Save it as UTF-8.');
  });

  it('unless there are too many to be a text', () => {
    const { text, undecodable } = decode(new Uint8Array(5_100_000).fill(97));
    assert.equal(text, '');
    assert.equal(undecodable, 'This file has 5.1 MB. Rapport reads texts of up to 2 MB.');
  });

  it('and never throw, whatever they are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (any) => void decode(any)), { numRuns: 2000 });
  });
});
