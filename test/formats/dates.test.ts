import assert from 'node:assert/strict';
import { readDate } from '../../src/formats/dates.ts';

const READ: readonly (readonly [written: string, read: string])[] = [
  ['2026-11-24', '2026-11-24'], ['2026/1/4', '2026-01-04'], [' 2026-11-24 ', '2026-11-24'], ['2024-02-29', '2024-02-29'], ['2000-02-29', '2000-02-29'], ['9999-12-31', '9999-12-31'],
  ['2026-11-24 09:00', '2026-11-24T09:00'], ['2026-11-24T9:05', '2026-11-24T09:05'], ['2026-11-24 00:00', '2026-11-24T00:00'], ['2026-11-24T23:59:59', '2026-11-24T23:59:59'],
  ['2026-11-24T09:00:00Z', '2026-11-24T09:00Z'], ['2026-11-24t09:00z', '2026-11-24T09:00Z'], ['2026-11-24T09:00:00.000Z', '2026-11-24T09:00Z'],
  ['2026-11-24T09:00:30.123+0100', '2026-11-24T09:00:30+01:00'], ['2026-11-24 09:00 +01:00', '2026-11-24T09:00+01:00'], ['2026-11-24T09:00-05', '2026-11-24T09:00-05:00'], ['2026-11-24T09:00+14:00', '2026-11-24T09:00+14:00'],
];

const NO_DATES = [
  '', 'tomorrow', '2026', '2026-11', '2026-11-24 09', '24.11.2026', '11/24/2026', 'Nov 24, 2026', '２０２６-11-24', '2026-11-24 and more', '2026-11-24T', '20261124',
  '2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-01-32', '2026-01-00', '2026-11-24T24:00', '2026-11-24 09:60', '2026-11-24 09:00:60', '2026-11-24T09:00+25:00', '2026-11-24T09:00+01:60',
];

describe('a date', () => {
  it('is read as exact as it was given', () => {
    for (const [written, read] of READ) assert.equal(readDate(written), read, written);
  });

  it('stays what it is when it is read again', () => {
    for (const [, read] of READ) assert.equal(readDate(read), read);
  });

  it('is understood by others, too', () => {
    for (const [, read] of READ) assert.ok(!Number.isNaN(Date.parse(read)), read);
  });

  it('that no calendar has is none', () => {
    for (const written of NO_DATES) assert.equal(readDate(written), null, written);
  });
});
