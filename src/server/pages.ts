import { comparePersonas, docsUrl, examine, FILE_KINDS, originOf, Page, plural, RULES, ruleStates, type Workspace } from '../index.ts';
import { uriOf } from './addresses.ts';
import { toRange } from './convert.ts';
import type { Place } from './folders.ts';
import type { PageResult, PersonaChoice } from './protocol.ts';

/** A page as a client shows it. */
export function toPage({ uri, path, folder, workspace }: Place, title: string, { text, links }: Page): PageResult {
  const own = { path: '', text };
  return {
    title, text,
    links: links.flatMap((link) => {
      const source = workspace.sources.get(link.path);
      return source ? [{ range: toRange(own, link), uri: link.path === path ? uri : uriOf(folder, link.path), target: toRange(source, link.target) }] : [];
    }),
  };
}

export const choicesOf = ({ personas }: Workspace): readonly PersonaChoice[] => personas.map(({ id, name, role }) => ({ id: id.value, name: name.value, role: role?.value ?? null }));

/** Some personas side by side; null where fewer than two of them are there. */
export function comparison(place: Place, ids: readonly string[]): PageResult | null {
  const personas = ids.flatMap((id) => place.workspace.personas.find((one) => one.id.value === id) ?? []);
  return personas.length < 2 ? null : toPage(place, personas.map(({ name }) => name.value).join(' and '), comparePersonas(personas));
}

/** A rule as a page: the same as its page on the web, and how it is set here. */
export function rulePage(workspace: Workspace | null, path: string | null, id: string): PageResult | null {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) return null;
  const state = workspace && ruleStates(workspace, path).find((one) => one.rule.id === id);
  const page = new Page().line(`# ${id}`).line().line(rule.summary).line();
  if (workspace && state) page.line(`Here: **${state.severity}** (${originOf(workspace, state)}).`).line();
  page.line(rule.why).line().line(`Source: ${rule.source}`);
  const options = Object.entries(rule.options);
  if (options.length > 0) page.heading('Options');
  for (const [name, { summary, default: own }] of options) page.line(`- \`${name}\`: ${String(state?.options[name] ?? own)}. ${summary}`);
  const shown = (title: string, texts: readonly (string | undefined)[]): void => {
    const short = texts.filter((text) => text !== undefined).filter((text) => text.length < LONGEST_EXAMPLE).slice(0, MOST_EXAMPLES);
    if (short.length > 0) page.heading(title);
    for (const text of short) page.line('```markdown').line(text.trim()).line('```').line();
  };
  shown('Finds what is marked with ⟦⟧', rule.examples.map(({ bad }) => bad));
  shown('Leaves alone', rule.examples.map(({ good }) => good));
  page.heading('Switching it off').line('For all of the workspace, in `rapport.yml`:').line().line('```yaml').line('rules:').line(`  ${id}: off`).line('```').line();
  page.line(`For one line or one file there are quick fixes. More: ${docsUrl(id)}`);
  return { title: id, text: page.text, links: [] };
}

const LONGEST_EXAMPLE = 400;
const MOST_EXAMPLES = 3;

/** What a document is to Rapport and why, and the rules that are set for it. */
export function doctorPage({ path, workspace }: Place): PageResult {
  const { kind, linted, why, rules } = examine(workspace, path);
  const page = new Page().line(`# ${path}`).line().line(linted ? 'It is linted as a post.' : kind === 'post' || kind === 'other' ? 'It is not linted.' : `It is read as ${FILE_KINDS[kind]}.`).line();
  for (const line of why) page.line(`- ${line}`);
  if (rules.length > 0) {
    const on = rules.filter(({ severity }) => severity !== 'off');
    page.heading('Rules').line(`${plural(on.length, 'rule')} on, ${rules.length - on.length} off.`).line();
    for (const { id, severity, from } of rules) page.line(`- ${id}: ${severity} (${from})`);
  }
  return { title: `Doctor ${path}`, text: page.text, links: [] };
}
