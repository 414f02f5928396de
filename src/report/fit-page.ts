import type { Aspect, Fit } from '../model/fit.ts';
import type { ReachRange } from '../model/history.ts';
import type { Persona } from '../model/persona.ts';
import { positionAt, type Source } from '../model/source.ts';
import { reachText } from './fit-text.ts';
import { Page } from './page.ts';

/** What an explanation of a fit is made of. */
export interface FitPageParts {
  readonly post: Source;
  readonly persona: Persona;
  readonly fit: Fit;
  /** What of the persona would raise the fit if the post spoke of it, most first. */
  readonly raising: readonly string[];
  readonly reach: readonly ReachRange[];
}

/** One persona's fit as a page: the score, the words that decided, what it answers, what would raise it, what stands beside. */
export function fitPage({ post, persona, fit, raising, reach }: FitPageParts): Page {
  const name = persona.name.value;
  const page = new Page().line(`# ${post.path} for ${name}`).line();
  page.line(fit.score === null ? `Fit: not judged (${fit.why})` : `Fit: ${Math.round(fit.score)} of 100. ${fit.why}`);
  if (fit.need !== null) page.line().line(`It answers best: "${fit.need}"`);
  if (fit.evidence.length > 0) {
    page.heading('The words that decided');
    for (const { text, start, end, persona: theirs } of fit.evidence) {
      const { line } = positionAt(post, start);
      const said = theirs.path === persona.source.path ? persona.source.text.slice(theirs.start, theirs.end).replace(/\s+/g, ' ').trim() : '';
      const here = { text: `"${text}" in line ${line}`, path: post.path, target: { start, end } };
      if (said === '') page.line('- ', here);
      else page.line('- ', here, ', of ', { text: `"${said}" in ${theirs.path}`, path: theirs.path, target: theirs });
    }
  }
  if (raising.length > 0) {
    page.heading('What would raise it');
    page.line(`If it is meant for ${name}, speak of what they care about and it does not touch yet:`).line();
    for (const phrase of raising) page.line(`- ${phrase}`);
  }
  page.heading('Beside the score');
  for (const [title, aspect] of [['Reading', fit.reading], ['Words', fit.words], ['Voice', fit.voice], ['History', fit.history]] as const) page.line(`- ${title}: ${aspectText(aspect)}`);
  for (const range of reach) page.line(`- ${reachText(range).replace(/^r/, 'R')}`);
  return page.line().line('Fit asks one thing: is this about something this person cares about? 50 is where a match and a mismatch are equally likely. It is a mirror, not a gate.');
}

function aspectText({ state, why, evidence }: Aspect): string {
  const words = evidence.filter((text) => !why.includes(text)).slice(0, MOST_EVIDENCE).map((text) => `"${text}"`).join(', ');
  return `${state}${why === '' ? '' : ` (${why})`}${words === '' || state !== 'look' ? '' : `: ${words}`}`;
}

const MOST_EVIDENCE = 5;
