import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { journeyOf } from '../journey.ts';

const POSTS = 30_000;
/** One post in so many has a finding, so that what is said can be counted. */
const EVERY = 500;
const MARIA = 'id: maria\nname: Maria Costa\ninterests: [gentle movement, walking]\nquestions: [What helps with a stiff back?]\n';
const post = (at: number): string => `---\ntitle: Walk ${at}\npersonas: [${at % EVERY === 0 ? 'nobody' : 'maria'}]\nstatus: draft\n---\n\n${`A slow walk by the river, with a bench now and then, number ${at}. `.repeat(20)}\n\nWhere do you like to walk when it is cold?\n`;

/** Somebody who thinks better of checking a large workspace, with the extension as it is installed and the keyboard alone. */
describe('a writer who stops a check', () => {
  const journey = journeyOf({
    name: 'cancelling', colorTheme: 'light',
    folders: [{ 'rapport.yml': 'timezone: UTC\n', 'personas/maria.yml': MARIA }],
    prepare: () => {
      for (let at = 0; at < POSTS; at++) journey.write(`posts/${Math.floor(at / 1000)}/walk-${String(at).padStart(5, '0')}.md`, post(at));
    },
  });
  let workbench: typeof journey.workbench;
  before(() => ({ workbench } = journey));

  it('sees how far it is, cancels, and is told how far it came', async () => {
    await workbench.runCommand('Rapport: Check Whole Workspace');
    await workbench.notifications.find(/checking the workspace: \d+,\d{3} of 30,002 files/);
    await journey.picture('check-progress');
    await workbench.notifications.pressByKeyboard('checking the workspace', 'Cancel');
    const said = await workbench.notifications.find('Stopped after');
    await journey.picture('check-cancelled');
    const [, files = '', findings] = /^Stopped after ([\d,]+) of 30,002 files: (\d+) findings? so far\.$/.exec(said) ?? assert.fail(said);
    const checked = Number(files.replaceAll(',', ''));
    assert.ok(checked > 0 && checked < POSTS, said);
    await workbench.notifications.close();
    // What it says is what is shown, and no more comes.
    const shown = async (): Promise<number> => (await workbench.problems.rows()).length;
    assert.equal(await shown(), Number(findings), said);
    assert.ok(Math.abs(Number(findings) - checked / EVERY) <= 1, said);
  });

  it('finds that nothing goes on behind it', async () => {
    assert.deepEqual((await workbench.notifications.list()).filter(({ message }) => message.includes('checking')), []);
    await workbench.notifications.clear();
    await idle();
    await journey.picture('check-after');
  });

  it('goes on writing, and is told of what is open', async () => {
    await workbench.openFile('posts/29/walk-29999.md');
    await workbench.editor.goTo({ line: 3, column: 16 });
    await workbench.editor.insert('x');
    await workbench.problems.waitFor((rows) => rows.some(({ file, code }) => file === 'walk-29999.md' && code === 'audience/unknown-persona'));
  });

  it('has told nobody', () => {
    assert.deepEqual(journey.refused(), []);
  });

  /** Waits until the server of the extension has nothing to do: in a second it uses next to none of a core. */
  async function idle(): Promise<void> {
    const end = performance.now() + 20_000;
    for (;;) {
      const before = ticks();
      await pause(1000);
      const used = ticks() - before;
      if (used < TICKS_PER_SECOND / 20) return;
      if (performance.now() > end) throw new Error(`the server is still at work: ${used} ticks in a second`);
    }
  }

  /** What the server has used so far, in hundredths of a second. Linux tells it. */
  function ticks(): number {
    const [pid] = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && commandOf(name).includes(journey.server.folder) && commandOf(name).includes(path.join('dist', 'extension', 'server.cjs')));
    assert.ok(pid, 'the server of the extension does not run');
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').slice(11, 13).map(Number);
    return (user ?? 0) + (system ?? 0);
  }
});

const TICKS_PER_SECOND = 100;

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}
