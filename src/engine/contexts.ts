import { channelsWith, type Channels } from '../channels/channels.ts';
import type { Channel } from '../channels/channel.ts';
import { postsAsking, postsOpeningAs } from '../insight/copies.ts';
import { TABLE_LANGUAGE, type FitContext } from '../insight/fit.ts';
import { readFits } from '../insight/fit-reading.ts';
import { teasesOf, titleAsks } from '../insight/headlines.ts';
import { personasOf, resolvePersona } from '../insight/persona-references.ts';
import { factsOf } from '../insight/post-facts.ts';
import { unknownTerms } from '../insight/unknown-terms.ts';
import type { WordTable } from '../language/word-table.ts';
import { wordsOf, type Word } from '../language/words.ts';
import type { Address, Reading } from '../model/facts.ts';
import type { Item } from '../model/item.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import type { Prompt } from '../model/prompt.ts';
import type { ItemReadings, PersonaReadings, PostReadings } from '../rules/define-rule.ts';
import { historyIn } from './history.ts';
import { hostingOf } from './planned.ts';
import { RuleContext } from './rule-context.ts';
import type { Workspace } from './workspace.ts';

const NO_ADDRESS: Address = { you: 0, we: 0, brand: 0, ratio: null };
const NO_READING: Reading = { ease: null, grade: null, range: null, why: null };

/** What a post's rules may read, each when it is first asked for: a rule pays only for what it reads. */
export class PostContext extends RuleContext implements PostReadings {
  readonly post: Post;
  private known: { channels?: readonly Channel[]; personas?: readonly Persona[] } = {};

  constructor(workspace: Workspace, post: Post) {
    super(workspace);
    this.post = post;
  }

  private get language() { return factsOf(this.post).language.language; }
  get prose() { return factsOf(this.post).prose; }
  get prompts() { return factsOf(this.post).prompts(this.workspace.grammar); }
  get bait() { return factsOf(this.post).bait; }
  get greetings() { return factsOf(this.post).greetings; }
  get isNotice() { return factsOf(this.post).isNotice; }
  get announces() {
    const { title, source, body } = this.post;
    // Of front matter in TOML, which only the pages of sites have, nothing is read but this.
    const said = title?.value ?? (source.text.startsWith('+++') ? /^title\s*=\s*["'](.+)["']\s*$/m.exec(source.text.slice(0, body.start))?.[1] : undefined);
    return said !== undefined && (this.language?.announces?.(this.prose, said) ?? false);
  }
  get titleAsks() { return this.language ? titleAsks(this.post, this.channels, this.language, this.workspace.grammar) : false; }
  get milestones() { return this.language?.milestones?.(this.prose) ?? []; }
  get teases() { return this.language ? teasesOf(this.post, this.language) : []; }
  get ownPraise() { return this.language?.ownPraise?.(this.prose) ?? null; }
  get forAnybody() { return this.language?.forAnybody?.(this.prose) ?? []; }
  get address() { return this.language?.address(wordsOf(this.prose), this.workspace.configuration.config.brand) ?? NO_ADDRESS; }
  get reading() { return this.language?.reading(this.prose, this.rarity) ?? NO_READING; }
  get hardness() {
    const { language, prose, rarity } = this;
    return (words: readonly Word[]): number => language?.hardness?.(prose, words, rarity) ?? words.length;
  }
  get rarity() { return this.language?.id === TABLE_LANGUAGE ? this.workspace.words : null; }
  get unknownTerms() { return (persona: Persona, table: WordTable, commonest: number) => (this.language ? unknownTerms(this.prose, persona, this.language, table, commonest) : []); }
  get wordsAgree() { return this.language?.wordsAgree ?? true; }
  get personas() { return (this.known.personas ??= personasOf(this.post, this.workspace.personas)); }
  get hosting() { return hostingOf(this.workspace, this.post); }
  get channels() { return (this.known.channels ??= channelsOf(this.workspace, this.post)); }
  get fits() { return readFits(this.post, fitContextOf(this.workspace)); }
  get history() { return historyIn(this.workspace); }
  get sameOpening() { return postsOpeningAs(this.post, this.workspace.posts); }
  get askedAlike() { return (prompt: Prompt): readonly Post[] => postsAsking(this.post, prompt, this.workspace.posts); }
}

interface Fitting {
  readonly made: Pick<Workspace, 'personas' | 'configuration' | 'words' | 'options'>;
  readonly context: FitContext;
}

/**
 * By what the plan is made of, which most keystrokes leave as it is: history follows from it. One for every moment of a
 * workspace would hold on to that moment, and to all that was read off its posts, until the whole memory is collected:
 * a writer would wait for that at every hundredth letter.
 */
const fittings = new WeakMap<Workspace['planning'], Fitting>();

/** What fit is judged by in a workspace. */
export function fitContextOf(workspace: Workspace): FitContext {
  const { personas, configuration, words, options } = workspace;
  const last = fittings.get(workspace.planning);
  if (last && last.made.personas === personas && last.made.configuration === configuration && last.made.words === words && last.made.options === options) return last.context;
  const context: FitContext = { personas, brand: configuration.config.brand, table: words, history: () => historyIn(workspace) };
  fittings.set(workspace.planning, { made: { personas, configuration, words, options }, context });
  return context;
}

/** What a rule about something planned may read. */
export class ItemContext extends RuleContext implements ItemReadings {
  readonly item: Item;

  constructor(workspace: Workspace, item: Item) {
    super(workspace);
    this.item = item;
  }

  get allChannels() { return allChannels(this.workspace); }
  get hasFile() { return (path: string): boolean => hasFile(this.workspace, path); }
  get paths() { return (): readonly string[] => this.workspace.sources.paths(); }
}

/** Asked of whoever sees all files; a workspace that holds no post sees too little to deny one. */
function hasFile({ sources, posts, options }: Workspace, path: string): boolean {
  return sources.has(path) || (options.hasFile?.(path) ?? posts.size === 0);
}

/** What a rule about a persona may read. */
export class PersonaContext extends RuleContext implements PersonaReadings {
  readonly persona: Persona;

  constructor(workspace: Workspace, persona: Persona) {
    super(workspace);
    this.persona = persona;
  }

  get isUsed() { return this.workspace.options.partial === true || isUsed(this.workspace, this.persona); }
}

const named = new WeakMap<Workspace, ReadonlySet<Persona>>();

/** Whether a post or a slot names a persona. Where nothing is written or planned yet, nobody has been forgotten. */
const isUsed = (workspace: Workspace, persona: Persona): boolean => (workspace.posts.size === 0 && workspace.calendars.size === 0) || namedPersonas(workspace).has(persona);

/** The personas that a post or a slot names. */
function namedPersonas(workspace: Workspace): ReadonlySet<Persona> {
  let known = named.get(workspace);
  if (!known) {
    const { posts, calendars, personas } = workspace;
    const items: readonly Item[] = [...Array.from(posts.entries(), ([, post]) => post), ...Array.from(calendars.entries(), ([, calendar]) => calendar.slots).flat()];
    const references = new Set(items.flatMap((item) => item.personas.map((persona) => persona.value)));
    known = new Set(Array.from(references, (reference) => resolvePersona(reference, personas)).filter((persona) => persona !== undefined));
    named.set(workspace, known);
  }
  return known;
}

/** Every channel of a workspace, with the team's own numbers. */
export const allChannels = (workspace: Workspace): Channels => channelsWith(workspace.configuration.config.channels);

/** The networks a post goes to, as far as Rapport knows them, with the team's own numbers. */
export function channelsOf(workspace: Workspace, post: Post): readonly Channel[] {
  if (post.channels.length === 0) return [];
  const { named } = allChannels(workspace);
  return [...new Set(post.channels.flatMap((name) => named(name.value)))];
}
