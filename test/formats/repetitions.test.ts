import assert from 'node:assert/strict';
import { readCalendar } from '../../src/formats/calendar.ts';
import { applyChanges, type EditResult } from '../../src/formats/edits/edit-result.ts';
import { moveOccurrence } from '../../src/formats/edits/move-occurrence.ts';
import { moveSeries } from '../../src/formats/edits/move-series.ts';
import { loadExpand } from '../../src/formats/expand.ts';
import type { Slot } from '../../src/model/slot.ts';

const expand = await loadExpand();
const on = (date: string, time: string | null = null) => ({ date, time });
const slot = (path: string, text: string, at = 0): Slot => {
  const found = readCalendar({ path, text }).slots[at];
  assert.ok(found);
  return found;
};
const applied = (text: string, result: EditResult): string => ('refused' in result ? `refused: ${result.refused}` : applyChanges(text, result.edits));

const YAML = '# plan\n- date: 2026-11-03 09:00  # the first\n  title: Coffee\n  repeat: FREQ=WEEKLY;BYDAY=TU EXDATE:20261222\n\n- { date: 2026-12-10, title: Tea }\n';
const CSV = 'Date,Title,Repeat,Channel\r\n2026-11-03,Coffee,weekly,x\r\n2026-11-05,Tea,,x\r\n';

describe('moving something that repeats', () => {
  const all = (path: string, text: string, from: string, to: string, time: string | null = null): string => applied(text, moveSeries(slot(path, text), on(from, null), on(to, time), { zone: null, expand }));

  it('moves all of it: its first day, its rule and what it leaves out', () => {
    assert.equal(all('calendar/a.yml', YAML, '2026-11-24', '2026-11-26'), YAML.replace('2026-11-03', '2026-11-05').replace('BYDAY=TU EXDATE:20261222', 'BYDAY=TH EXDATE:20261224'));
    assert.equal(all('calendar/a.csv', CSV, '2026-11-24', '2026-11-23'), CSV.replace('2026-11-03', '2026-11-02'));
    assert.equal(all('calendar/a.yml', YAML.replace(/FREQ.*/, 'every Tuesday'), '2026-11-24', '2026-11-27'), YAML.replace(/FREQ.*/, 'every Friday').replace('2026-11-03', '2026-11-06'));
    assert.equal(all('calendar/a.yml', YAML, '2026-11-24', '2026-11-24', '10:30'), YAML.replace('09:00', '10:30'));
  });

  it('is refused where the rule cannot say it', () => {
    assert.match(all('calendar/a.yml', YAML.replace('FREQ=WEEKLY;BYDAY=TU', 'FREQ=MONTHLY;BYDAY=1TU'), '2026-12-01', '2026-12-02'), /^refused: Its rule/);
  });

  it('moves one of it: left out there, and a slot of its own below', () => {
    const one = (path: string, text: string, from: string, to: string, time: string | null): string => applied(text, moveOccurrence(slot(path, text), on(from, time), on(to), null));
    assert.equal(one('calendar/a.yml', YAML, '2026-11-24', '2026-11-26', '09:00'), YAML.replace('EXDATE:20261222\n', 'EXDATE:20261222,20261124\n- date: 2026-11-26 09:00  # the first\n  title: Coffee\n'));
    assert.equal(one('calendar/a.csv', CSV, '2026-11-24', '2026-11-26', null), CSV.replace('weekly,x\r\n', 'FREQ=WEEKLY EXDATE:20261124,x\r\n2026-11-26,Coffee,,x\r\n').replace('FREQ=WEEKLY EXDATE:20261124', 'FREQ=WEEKLY EXDATE:20261124'));
    const flow = '- { date: 2026-11-03, title: Coffee, repeat: weekly }\n';
    assert.equal(one('calendar/a.yml', flow, '2026-11-24', '2026-11-26', null), '- { date: 2026-11-03, title: Coffee, repeat: FREQ=WEEKLY EXDATE:20261124 }\n- { date: 2026-11-26, title: Coffee }\n');
  });
});
