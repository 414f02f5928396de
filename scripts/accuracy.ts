import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fitTasks } from './accuracy/fits.ts';
import { baitTask, kindsTask, ordinaryTask } from './accuracy/page-posts.ts';
import { reportOf } from './accuracy/report.ts';
import { readingTask } from './accuracy/readings.ts';
import { titlesTask } from './accuracy/titles.ts';
import type { Task } from './accuracy/case.ts';

/**
 * `npm run accuracy -- FOLDER`: how right Rapport is about labelled text that is not in this repository. See
 * docs/accuracy.md for the files of the folder and for what the figures mean.
 */
const TASKS: Readonly<Record<string, { readonly file: string; readonly run: (folder: string) => Promise<readonly Task[]> }>> = {
  titles: { file: 'prompts.csv', run: async (folder) => [await titlesTask(folder)] },
  bait: { file: 'bait.csv', run: async (folder) => [await baitTask(folder)] },
  ordinary: { file: 'communities.csv', run: async (folder) => [await ordinaryTask(folder)] },
  kinds: { file: 'bait.csv', run: async (folder) => [await kindsTask(folder)] },
  fit: { file: 'communities.csv', run: fitTasks },
  reading: { file: 'reading.csv', run: async (folder) => [readingTask(folder)] },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { task: { type: 'string', multiple: true }, half: { type: 'string' }, mistakes: { type: 'string', default: '10' } },
});
const [folder] = positionals;
if (folder === undefined || (values.half !== undefined && !['even', 'odd'].includes(values.half))) {
  console.error(`Usage: npm run accuracy -- FOLDER [--task ${Object.keys(TASKS).join('|')}] [--half even|odd] [--mistakes N]`);
  process.exit(2);
}

/** Look at the mistakes of one half, and see by the other whether what was learned holds. Rows count from 0. */
const halved = (task: Task): Task => (values.half === undefined ? task : { ...task, name: `${task.name}, ${values.half} rows`, cases: task.cases.filter(({ row }) => (row % 2 === 0) === (values.half === 'even')) });

const there = Object.keys(TASKS).filter((name) => existsSync(path.join(folder, TASKS[name]?.file ?? '')));
if (there.length === 0) console.error(`No labelled text in ${folder}: see docs/accuracy.md for the files it may hold.`);
if (there.length === 0) process.exitCode = 2;
for (const name of values.task ?? there) {
  const task = TASKS[name];
  if (!task || !existsSync(path.join(folder, task.file))) {
    console.error(task ? `${name}: ${path.join(folder, task.file)} is missing.` : `There is no task "${name}". Tasks: ${Object.keys(TASKS).join(', ')}.`);
    process.exitCode = 2;
    continue;
  }
  for (const one of await task.run(folder)) console.log(reportOf(halved(one), Number(values.mistakes)));
}
