import type { Aspect, Fit } from '../model/fit.ts';
import type { ReachRange } from '../model/history.ts';
import { columns, type Paint } from './paint.ts';

export interface PostFits {
  readonly path: string;
  readonly fits: readonly Fit[];
  readonly reach: readonly ReachRange[];
}

/** One post against each persona, with the words that decided. */
export function fitText({ path, fits, reach }: PostFits, paint: Paint): string {
  const lines = [paint.bold(path)];
  for (const fit of fits) {
    lines.push(`  ${fit.score === null ? ' –' : String(Math.round(fit.score)).padStart(3)}  ${paint.bold(fit.persona)}  ${bar(fit.score)}  ${fit.why}`);
    if (fit.need !== null) lines.push(`       answers: ${fit.need}`);
    const aspects = [aspect('reading', fit.reading), aspect('words', fit.words), aspect('voice', fit.voice), aspect('history', fit.history)].filter((line) => line !== '');
    for (const line of aspects) lines.push(paint.dim(`       ${line}`));
  }
  for (const range of reach) lines.push(`  ${reachText(range)}`);
  return `${lines.join('\n')}\n`;
}

/** "reach on mastodon: 40 to 110 people (…)" */
export const reachText = ({ channel, low, high, why }: ReachRange): string => `reach on ${channel}: ${low.toLocaleString('en')} to ${high.toLocaleString('en')} people (${why})`;

/** Every post against every persona: 0 to 100, and the best of each row set off. */
export function fitMatrix(posts: readonly PostFits[], personas: readonly string[], paint: Paint): string {
  const rows = posts.map(({ path, fits }) => {
    const best = fits[0]?.score ?? null;
    return [path, ...personas.map((persona) => {
      const score = fits.find((fit) => fit.persona === persona)?.score ?? null;
      return score === null ? '–' : `${Math.round(score)}${score === best && score >= 50 ? ' *' : ''}`;
    })];
  });
  const [head = '', ...body] = columns([['Fit, 0 to 100', ...personas], ...rows]);
  const note = paint.dim('50 is where a match and a mismatch are equally likely; * is the best fit. – is too short to judge.');
  return `${[paint.bold(head), ...body, note].join('\n')}\n`;
}

const aspect = (name: string, { state, why }: Aspect): string => (state === 'not judged' ? '' : `${name}: ${state === 'look' ? 'have a look, ' : ''}${why}`);

const bar = (score: number | null): string => (score === null ? '' : '█'.repeat(Math.round(score / 10)).padEnd(10, '░'));
