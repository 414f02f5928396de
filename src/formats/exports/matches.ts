import { asPairs, asText } from '../values.ts';
import { readYaml } from '../yaml.ts';

/** What to call a row that is none of the workspace's posts. */
const NONE = 'none';

/** From what a row calls its post to the post's file, or to '' for none of ours: what people wrote into `engagement/matches.yml`. */
export function readMatches(text: string | null): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  if (text === null) return said;
  for (const [key, value] of asPairs(readYaml(text).root ?? undefined)) {
    const post = asText(value);
    if (post) said.set(key.text, /^(?:none|no|not ours|-)$/i.test(post.value) ? '' : post.value);
  }
  return said;
}

/** A row that may be a post, and may not. */
export interface Asked {
  /** Its address or id. */
  readonly name: string;
  readonly text: string;
  /** The post it is like, and how much, 0 to 1. */
  readonly post: string;
  readonly confidence: number;
}

const HEAD = '# Which post each of these is: name its file, or write none. Then import again.\n';

/** The file with a question for each row that it does not ask about yet. */
export function withQuestions(before: string, rows: readonly Asked[]): string {
  const asked = rows.filter(({ name }, at) => !before.includes(JSON.stringify(name)) && rows.findIndex((one) => one.name === name) === at);
  if (asked.length === 0) return before;
  const entries = asked.map(({ name, text, post, confidence }) => `\n# "${inLine(text).slice(0, 80)}"\n# Perhaps ${inLine(post)} (${confidence}).\n${JSON.stringify(name)}:\n`);
  return `${headed(before)}${entries.join('')}`;
}

/** The file with what somebody said of rows: a post's file, or '' for none of ours. */
export function withAnswers(before: string, answers: readonly { readonly name: string; readonly post: string }[]): string {
  return answers.reduce((text, { name, post }) => {
    const line = `${JSON.stringify(name)}: ${post === '' ? NONE : JSON.stringify(post)}`;
    const start = text.startsWith(`${JSON.stringify(name)}:`) ? 0 : text.indexOf(`\n${JSON.stringify(name)}:`) + 1;
    if (start === 0 && !text.startsWith(`${JSON.stringify(name)}:`)) return `${headed(text)}\n${line}\n`;
    const end = text.indexOf('\n', start);
    return `${text.slice(0, start)}${line}${end < 0 ? '\n' : text.slice(end)}`;
  }, before);
}

const headed = (before: string): string => (before === '' ? HEAD : before.endsWith('\n') ? before : `${before}\n`);

/** Words that cannot leave the comment they stand in. */
const inLine = (words: string): string => words.replace(/[\s\u0085\u2028\u2029]+/g, ' ');
