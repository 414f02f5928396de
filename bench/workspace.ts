import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makePost, PERSONA_IDS } from './posts.ts';
import { makeRandom } from './random.ts';
import { WORDS } from './words.ts';

/** Writes a workspace of so many posts, five personas and a configuration. The paths of its posts, in order. */
export function writeWorkspace(root: string, posts: number): readonly string[] {
  const write = (file: string, text: string): void => {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  write('rapport.yml', 'brand: [Riverbank, Riverbank Society]\ntimezone: Europe/London\n');
  for (const [index, id] of PERSONA_IDS.entries()) write(`personas/${id}.yml`, persona(id, index));
  return Array.from({ length: posts }, (_, number) => {
    const post = makePost(number);
    write(post.path, post.text);
    return post.path;
  });
}

/** A persona as people write them: needs, questions in their own words, and a few words to avoid. */
function persona(id: string, index: number): string {
  const random = makeRandom(90_000 + index);
  const list = (...items: readonly string[]): string => items.map((item) => `  - ${item}\n`).join('');
  return [
    `id: ${id}\nname: ${id.charAt(0).toUpperCase()}${id.slice(1)}\nrole: ${random.pick(WORDS.feel)} beginner\n`,
    `goals:\n${list(random.pick(WORDS.act), random.pick(WORDS.act), `feel ${random.pick(WORDS.feel)} about ${random.pick(WORDS.topic)}`)}`,
    `pains:\n${list(`${random.pick(WORDS.quality)} ${random.pick(WORDS.things)}`, `too many ${random.pick(WORDS.things)} in ${random.pick(WORDS.month)}`)}`,
    `interests:\n${list(random.pick(WORDS.doing), random.pick(WORDS.topic), random.pick(WORDS.thing), random.pick(WORDS.topic))}`,
    `questions:\n${list(`How do I ${random.pick(WORDS.act)}?`, `Where can I find a ${random.pick(WORDS.quality)} ${random.pick(WORDS.thing)}?`)}`,
    'channels: [mastodon, linkedin]\nwords:\n  use: [neighbours, at your own pace]\n  avoid:\n    sceptical: careful\n    the elderly: older people\n    customers: people\n',
  ].join('');
}
