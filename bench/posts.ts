import { makeRandom, type Random } from './random.ts';
import { BAIT, ELLIPTIC_QUESTIONS, GREETINGS, HEADINGS, INVITATIONS, ITEMS, QUESTIONS, QUOTES, STATEMENTS, TITLES } from './templates.ts';
import { WORDS, type Slot } from './words.ts';

export interface GeneratedPost {
  /** Relative to the workspace. */
  readonly path: string;
  readonly text: string;
}

/** Whom the posts are for; `workspace.ts` writes a persona for each. */
export const PERSONA_IDS = ['maria', 'tom', 'aisha', 'ravi', 'helen'] as const;

/**
 * The post of a number, always the same. 50 to 400 words, about 180 in the mean; none is published, because Rapport passes
 * over what is published and would then look faster than it is.
 */
export function makePost(number: number): GeneratedPost {
  const random = makeRandom(number + 1);
  // Short posts are more frequent than long ones: the power puts the mean at 180.
  const wanted = 56 + 315 * random.next() ** 1.7;
  const title = capital(fill(random.pick(TITLES), random));
  const body = bodyOf(random, wanted);
  const year = 2024 + (number % 3);
  const month = String(1 + (number % 12)).padStart(2, '0');
  const front = frontMatter(random, title, `${year}-${month}-${String(random.between(1, 28)).padStart(2, '0')}`, body.length);
  const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return { path: `posts/${year}/${month}/${slug}-${number}.md`, text: `${front}\n${body}\n` };
}

function frontMatter(random: Random, title: string, day: string, length: number): string {
  const personas = [random.pick(PERSONA_IDS), ...(random.chance(0.2) ? [random.pick(PERSONA_IDS)] : [])];
  // A text goes where it fits, but for one in fifty: a team that plans makes few such mistakes.
  const fits = random.chance(0.02) ? 0 : length;
  const channels = fits < 270 ? ['x', 'bluesky'] : fits < 480 ? ['mastodon', 'linkedin'] : ['linkedin'];
  const tags = [random.pick(WORDS.topic), random.pick(WORDS.thing)];
  return [
    '---', `title: ${random.chance(0.2) ? `"${title}: a note"` : title}`, `personas: [${[...new Set(personas)].join(', ')}]`, `channels: [${channels.join(', ')}]`,
    `publish: ${day} ${String(random.between(7, 19)).padStart(2, '0')}:00`, `status: ${random.pick(['idea', 'draft', 'draft', 'review', 'approved', 'scheduled'])}`,
    ...(random.chance(0.5) ? [`tags: [${tags.join(', ')}]`] : ['tags:', ...tags.map((tag) => `  - ${tag}`)]), '---', '',
  ].join('\n');
}

function bodyOf(random: Random, wanted: number): string {
  const parts: string[] = random.chance(0.15) ? [fill(random.pick(GREETINGS), random)] : [];
  let words = 0;
  for (; words < wanted - 6; words += count(parts.at(-1) ?? '')) parts.push(block(random, wanted - words, words > 0));
  if (random.chance(0.7)) parts.push(sentence(random, random.chance(0.1) ? ELLIPTIC_QUESTIONS : random.chance(0.3) ? INVITATIONS : QUESTIONS));
  if (random.chance(0.08)) parts.push(sentence(random, BAIT));
  if (random.chance(0.4)) parts.push(`${random.pick(WORDS.tag)} ${random.pick(WORDS.tag)}`);
  return parts.join('\n\n');
}

function block(random: Random, left: number, opened: boolean): string {
  const kind = opened ? random.next() : 1;
  if (left > 100 && kind < 0.1) return `## ${capital(fill(random.pick(HEADINGS), random))}`;
  if (kind < 0.2) return Array.from({ length: random.between(2, 5) }, () => `- ${fill(random.pick(ITEMS), random)}`).join('\n');
  if (kind < 0.26) return `> ${sentence(random, QUOTES)}\n> -- ${random.pick(WORDS.name)}`;
  const sentences = Array.from({ length: random.between(1, Math.min(5, Math.ceil(left / 16))) }, () => sentence(random, random.chance(0.1) ? QUESTIONS : STATEMENTS));
  return sentences.join(' ') + (random.chance(0.1) ? ` ${random.pick(WORDS.picture)}` : '');
}

const sentence = (random: Random, templates: readonly [string, ...string[]]): string => capital(fill(random.pick(templates), random));

function fill(template: string, random: Random): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => (slot === 'n' ? String(random.between(2, 60)) : random.pick(WORDS[slot as Slot])));
}

const capital = (text: string): string => text.replace(/^[a-z]/, (first) => first.toUpperCase());

const count = (text: string): number => text.split(/\s+/).length;
