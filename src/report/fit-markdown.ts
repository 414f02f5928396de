import type { Aspect, Fit } from '../model/fit.ts';
import { positionAt, type Source } from '../model/source.ts';

/** One persona's fit as a page for the editor: the score, the words that decided, and what stands beside the score. */
export function fitMarkdown(post: Source, name: string, fit: Fit): string {
  const lines = [`# ${post.path} for ${name}`, '', fit.score === null ? `Fit: not judged (${fit.why})` : `Fit: ${Math.round(fit.score)} of 100. ${fit.why}`];
  if (fit.need !== null) lines.push('', `It answers best: "${fit.need}"`);
  if (fit.evidence.length > 0) {
    lines.push('', '## The words that decided', '');
    for (const one of fit.evidence) {
      const { line, column } = positionAt(post, one.start);
      lines.push(`- "${one.text}" in line ${line}, column ${column}`);
    }
  }
  lines.push('', '## Beside the score', '', aspect('Reading', fit.reading), aspect('Words', fit.words), aspect('Voice', fit.voice), aspect('History', fit.history));
  lines.push('', 'Fit asks one thing: is this about something this person cares about? 50 is where a match and a mismatch are equally likely. It is a mirror, not a gate.', '');
  return lines.join('\n');
}

const aspect = (name: string, { state, why }: Aspect): string => `- ${name}: ${state}${why === '' ? '' : ` (${why})`}`;
