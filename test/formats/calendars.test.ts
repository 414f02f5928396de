import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readCalendar } from '../../src/formats/calendar.ts';
import { decode } from '../../src/formats/decode.ts';
import type { Text } from '../../src/model/data.ts';
import type { Slot } from '../../src/model/slot.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/calendars');
const snapshot = path.resolve(import.meta.dirname, '../snapshots/calendars.txt');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/')).filter((file) => /\.\w+$/.test(file)).sort();
const textOf = (file: string): string => decode(readFileSync(path.join(folder, file))).text;

/** Everything that was read of a slot, for a person to read. */
function shown(slot: Slot): string {
  const list = (texts: readonly Text[]): string => texts.map((text) => text.value).join(' + ');
  const when = slot.publish.map(({ at, written, problem, channel }) => `${channel ? `${channel}: ` : ''}${at ?? 'no day'} (${written.value})${problem ? ` ${problem}` : ''}`).join(', ');
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['time', slot.time?.value], ['channels', list(slot.channels)], ['personas', list(slot.personas)], ['topics', list(slot.topics)], ['post', slot.post?.value], ['status', slot.status],
    ['goal', slot.goal?.value], ['host', slot.host?.value], ['campaign', slot.campaign?.value], ['repeat', slot.repeat?.value], ['text', slot.text?.value],
    ...slot.others.map(({ key, value }): readonly [string, string] => [`other ${key.text}`, value.kind === 'scalar' ? value.text : value.kind]),
  ];
  return [`- ${slot.title?.value ?? '(no title)'}: ${when || 'no date'}`, ...parts.filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => `    ${name}: ${(value ?? '').replace(/\r?\n/g, '⏎')}`)].join('\n');
}

describe('calendars in every form', () => {
  it('are read as reviewed, with nothing lost', () => {
    const actual = files.map((file) => {
      const { slots, problems } = readCalendar({ path: file, text: textOf(file) });
      return [`# ${file}`, ...slots.map(shown), ...problems.map(({ message }) => `! ${message}`), ''].join('\n');
    }).join('\n');
    if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(snapshot, actual);
    assert.ok(existsSync(snapshot), 'calendars.txt is missing: run with UPDATE_SNAPSHOTS=1 and read it');
    assert.equal(actual, readFileSync(snapshot, 'utf8'));
    assert.ok(files.length >= 22);
  });

  it('have every value at its place', () => {
    const bare = (text: string): string => text.replace(/[\s"'*`>\\|]+/g, '');
    let seen = 0;
    for (const file of files) {
      const text = textOf(file);
      for (const slot of readCalendar({ path: file, text }).slots) {
        const texts = [slot.time, slot.title, slot.post, slot.goal, slot.host, slot.campaign, slot.repeat, slot.text, ...slot.publish.map(({ written }) => written), ...slot.channels, ...slot.personas, ...slot.topics];
        for (const one of texts) {
          if (!one) continue;
          seen++;
          assert.equal(bare(text.slice(one.span.start, one.span.end)), bare(one.value), `${file}: ${one.value}`);
        }
        assert.ok(slot.span.start >= 0 && slot.span.end <= text.length && slot.span.start < slot.span.end, file);
      }
    }
    assert.ok(seen > 250);
  });

  it('are read alike whatever ends their lines', () => {
    for (const file of files) {
      const unix = textOf(file).replace(/\r\n/g, '\n');
      const read = (text: string): readonly string[] => readCalendar({ path: file, text }).slots.map(shown);
      assert.deepEqual(read(unix.replace(/\n/g, '\r\n')), read(unix), file);
    }
  });

  it('never make it fail, whatever is cut out of them', () => {
    const text = fc.constantFrom(...files).chain((file) => {
      const whole = textOf(file);
      return fc.tuple(fc.constant(file), fc.nat(whole.length), fc.nat(60)).map(([name, at, length]) => ({ path: name, text: whole.slice(0, at) + whole.slice(at + length) }));
    });
    fc.assert(fc.property(text, (source) => {
      for (const { span } of readCalendar(source).slots) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.text.length);
    }), { numRuns: 400 });
  });

  it('are none where a file says something else', () => {
    const none = (text: string): void => assert.deepEqual(readCalendar({ path: 'content-calendar.md', text }).slots, []);
    none('# Rhythm\n\n| Day | Pillar | Why |\n|---|---|---|\n| Monday | Questions | fresh |\n| Friday | Thanks | done |\n');
    none('# Files\n\n| File | What |\n|---|---|\n| a.md | one |\n');
    none('# KPIs\n\n| Date | Followers | Reach |\n|---|---|---|\n| 2026-05-04 | 12 | 40 |\n');
    none('# Weekly\n\n- Monday: a question\n- Tuesday: a story\n');
    none('# 1. Ideas\n\n### 1.1 Yoga\n\nText.\n\n### 1.2 Walks\n\nText.\n');
    none('## Do this first\n\nText.\n\n## So what\n\nText.\n\n## March on\n\nText.\n');
  });
});
