import { readCalendar } from '../formats/calendar.ts';
import { conflictMarkers } from '../formats/conflicts.ts';
import { readPersonas, type PersonaReading } from '../formats/persona.ts';
import { PERSONA_FIELDS } from '../formats/persona-fields.ts';
import { readPost } from '../formats/post.ts';
import { POST_FIELDS } from '../formats/post-fields.ts';
import { followPosts } from '../insight/copies.ts';
import { misspellings, type Misspelling } from '../insight/misspellings.ts';
import type { Grammar } from '../language/language.ts';
import type { WordTable } from '../language/word-table.ts';
import type { Problem } from '../model/data.ts';
import type { Engagement } from '../model/engagement.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import type { Expand } from '../model/recurrence.ts';
import { NO_FIELD_NAMES } from '../model/field-names.ts';
import { Shelf } from '../model/shelf.ts';
import type { CalendarReading } from '../model/slot.ts';
import type { Source } from '../model/source.ts';
import { EMPTY_BASELINE } from './baseline.ts';
import { BASELINE_FILE, readBaseline, type BaselineReading } from './baseline-file.ts';
import { DEFAULT_CONFIG, readConfig, type Config, type ConfigReading } from './config.ts';
import { makeClassifier, type Classification, type Naming } from './file-kinds.ts';

export interface WorkspaceOptions {
  /** How a person named a path, where they did. */
  readonly named?: (path: string) => Naming;
  /** Judge published posts too. They are history, and nobody rewrites history. */
  readonly includePublished?: boolean;
  /** Whether there is a file at a path from the root, also one that was not read. */
  readonly hasFile?: (path: string) => boolean;
  /** The day it is, `YYYY-MM-DD`. Without it nothing is overdue, stale or soon. */
  readonly today?: string;
  /** Gets the bytes of the word table when something first needs it; null where they cannot be had. */
  readonly loadWords?: () => Promise<Uint8Array | null>;
  /** What happened to posts that went out, read when something first asks for it and then the same; null where nothing is known. */
  readonly engagement?: () => Engagement | null;
  /** A file of the workspace that was not read with it; null where there is none. */
  readonly readFile?: (path: string) => Source | null;
  /** Whose clocks dates go by, in place of what rapport.yml says. */
  readonly zone?: string;
  /** Not all of the folder was read: nothing is said of what only the whole of it tells. */
  readonly partial?: boolean;
}

/** What is loaded when something first needs it, and then stays. */
export interface Loaded {
  readonly grammar: Grammar | null;
  /** Without it, fit counts a persona's own words and not what is near to them. */
  readonly words: WordTable | null;
}

const NOTHING: Loaded = { grammar: null, words: null };

/** One moment of a folder. Never changed: `updateWorkspace` makes the next one and shares what stayed. */
export interface Workspace extends Loaded {
  readonly sources: Shelf<Source>;
  readonly kinds: Shelf<Classification>;
  readonly posts: Shelf<Post>;
  readonly personaFiles: Shelf<PersonaReading>;
  readonly personas: readonly Persona[];
  readonly calendars: Shelf<CalendarReading>;
  readonly configuration: ConfigReading & { readonly source: Source | null };
  readonly baseline: BaselineReading & { readonly path: string | null };
  /** Loaded when something repeats. */
  readonly expand: Expand | null;
  /** Another one whenever something that the plan is made of has changed: what is worked out from the plan is kept by it. */
  readonly planning: object;
  readonly options: WorkspaceOptions;
  readonly classify: (source: Source, named: Naming) => Classification;
}

/** A file as it is now; null where it is gone. */
export interface Change {
  readonly path: string;
  readonly source: Source | null;
}

/** Reads a folder's files into a workspace. */
export function openWorkspace(files: Iterable<Source>, options: WorkspaceOptions = {}, loaded: Loaded = NOTHING): Workspace {
  const given = new Map(Array.from(files, (file) => [file.path, file]));
  return readAll(given, configurationIn(given), options, loaded, null);
}

/** @param before what has been read already: of files that are the same under the same names, it is taken over. */
function readAll(given: ReadonlyMap<string, Source>, configuration: Workspace['configuration'], options: WorkspaceOptions, { grammar, words }: Loaded, before: Workspace | null): Workspace {
  const all = Array.from(given.values(), (file) => underNames(file, configuration));
  const sources = Shelf.from(all.map((file) => [file.path, file]));
  const baselinePath = configuration.config.baseline ?? BASELINE_FILE;
  const classify = makeClassifier(configuration.config, baselinePath);
  const kinds: [string, Classification][] = [];
  const posts: [string, Post][] = [];
  const personaFiles: [string, PersonaReading][] = [];
  const calendars: [string, CalendarReading][] = [];
  for (const file of all) {
    const kind = classify(file, options.named?.(file.path) ?? null);
    const known = before?.sources.get(file.path) === file ? before : null;
    kinds.push([file.path, kind]);
    if (kind.kind === 'post') posts.push([file.path, known?.posts.get(file.path) ?? readPost(file)]);
    if (kind.kind === 'persona') personaFiles.push([file.path, known?.personaFiles.get(file.path) ?? readPersonas(file)]);
    if (kind.kind === 'calendar') calendars.push([file.path, known?.calendars.get(file.path) ?? readCalendar(file)]);
  }
  const shelf = Shelf.from(personaFiles);
  return {
    sources, configuration, classify, options, grammar, words,
    expand: null,
    planning: {},
    kinds: Shelf.from(kinds),
    posts: Shelf.from(posts),
    personaFiles: shelf,
    personas: allPersonas(shelf),
    calendars: Shelf.from(calendars),
    baseline: baselineAt(baselinePath, sources),
  };
}

const CONFIG = /^rapport\.ya?ml$/;
const NO_CONFIGURATION: ConfigReading = { config: DEFAULT_CONFIG, problems: new Map() };

function configurationIn(files: ReadonlyMap<string, Source>): Workspace['configuration'] {
  const source = [...files.values()].find((file) => CONFIG.test(file.path)) ?? null;
  return { ...(source ? readConfig(source, (path) => files.get(path)) : NO_CONFIGURATION), source };
}

function baselineAt(path: string | null, sources: Shelf<Source>): Workspace['baseline'] {
  const source = path === null ? undefined : sources.get(path);
  return { path, ...(source ? readBaseline(source) : { baseline: EMPTY_BASELINE, problems: [] }) };
}

/** The workspace judged by another baseline than its configuration names: a file, which may not be there yet, or none. */
export function useBaseline(workspace: Workspace, path: string | null, source: Source | null = null): Workspace {
  const sources = source ? workspace.sources.with(source.path, source) : workspace.sources;
  const kinds = source ? workspace.kinds.with(source.path, { kind: 'baseline', why: 'it was named on the command line' }) : workspace.kinds;
  return { ...workspace, sources, kinds, baseline: baselineAt(path, sources) };
}

/** The files that others are judged by and that no glob finds: what `rapport.yml` extends, and the baseline. */
export const wantedFiles = ({ configuration, baseline }: Workspace): readonly string[] => [...configuration.config.extended, ...(baseline.path === null ? [] : [baseline.path])];

/** Whether a file says how the others are judged: `rapport.yml`, or what it names. */
export const isConfiguration = ({ configuration }: Workspace, path: string): boolean => CONFIG.test(path) || configuration.config.extended.includes(path) || configuration.config.baseline === path;

/** The workspace after some files changed. Only another reading of the configuration reads others again, and of them what it reads otherwise. */
export function updateWorkspace(workspace: Workspace, changes: readonly Change[]): Workspace {
  const configuration = configurationAfter(workspace, changes);
  if (!readsAlike(configuration.config, workspace.configuration.config)) return readAll(filesAfter(workspace, changes), configuration, workspace.options, workspace, workspace);
  let { sources, kinds, posts, personaFiles, calendars } = workspace;
  for (const { path, source: given } of changes) {
    const source = given && underNames(given, configuration);
    const kind = source ? workspace.classify(source, workspace.options.named?.(path) ?? null) : null;
    sources = source ? sources.with(path, source) : sources.without(path);
    kinds = kind ? kinds.with(path, kind) : kinds.without(path);
    posts = source && kind?.kind === 'post' ? posts.with(path, readPost(source)) : posts.without(path);
    if (source && kind?.kind === 'persona') personaFiles = personaFiles.with(path, readPersonas(source));
    else if (personaFiles.has(path)) personaFiles = personaFiles.without(path);
    if (source && kind?.kind === 'calendar') calendars = calendars.with(path, readCalendar(source));
    else if (calendars.has(path)) calendars = calendars.without(path);
  }
  followPosts(workspace.posts, posts, changes.map(({ path }) => path));
  const personas = personaFiles === workspace.personaFiles ? workspace.personas : allPersonas(personaFiles);
  const isBaseline = changes.some(({ path }) => path === workspace.baseline.path);
  const baseline = isBaseline ? baselineAt(workspace.baseline.path, sources) : workspace.baseline;
  const same = personas === workspace.personas && calendars === workspace.calendars && plansAlike(configuration.config, workspace.configuration.config) && changes.every(({ path }) => samePlanning(workspace.posts.get(path), posts.get(path)));
  return { ...workspace, configuration, baseline, sources, kinds, posts, personaFiles, personas, calendars, planning: same ? workspace.planning : {} };
}

/** The configuration as the changes leave it, with the same names of fields where they are the same: texts are read under them. */
function configurationAfter(workspace: Workspace, changes: readonly Change[]): Workspace['configuration'] {
  const { configuration } = workspace;
  if (!changes.some((change) => isConfiguration(workspace, change.path))) return configuration;
  const next = configurationIn(filesAfter(workspace, changes));
  const { fields } = configuration.config;
  return isSame(next.config.fields, fields) ? { ...next, config: { ...next.config, fields } } : next;
}

function filesAfter(workspace: Workspace, changes: readonly Change[]): ReadonlyMap<string, Source> {
  const files = new Map(workspace.sources.entries());
  for (const { path, source } of changes) {
    if (source) files.set(path, source);
    else files.delete(path);
  }
  return files;
}

/** Whether two configurations read every file alike, however they judge it. */
const readsAlike = (one: Config, other: Config): boolean =>
  one === other || (one.fields === other.fields && (['posts', 'personas', 'calendars', 'ignore', 'extended', 'baseline'] as const).every((key) => isSame(one[key], other[key])));

/** Whether two configurations make the same plan of the same files. */
const plansAlike = (one: Config, other: Config): boolean => one === other || (isSame(one.brand, other.brand) && one.timezone === other.timezone);

const isSame = (one: unknown, other: unknown): boolean => written(one) === written(other);
const written = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...(part as ReadonlyMap<unknown, unknown>)] : part));

/** A file as its team reads it. Most teams have no names of their own, and their files stay as they are. */
function underNames(file: Source, { config }: ConfigReading): Source {
  const names = config.fields === NO_FIELD_NAMES ? undefined : config.fields;
  if (file.names === names) return file;
  const { names: _, ...rest } = file;
  return names ? { ...rest, names } : rest;
}

/** Whether two states of a post are the same to a plan, which reads nothing of its body. */
function samePlanning(before: Post | undefined, after: Post | undefined): boolean {
  return before === after || (before !== undefined && after !== undefined && planningOf(before) === planningOf(after));
}

const planningOf = ({ publish, title, personas, channels, status, host, topics, campaign, intent, frontMatter }: Post): string =>
  JSON.stringify([publish, title, personas, channels, status, host, topics, campaign, intent, frontMatter?.start]);

function allPersonas(files: Shelf<PersonaReading>): readonly Persona[] {
  return files.paths().flatMap((path) => files.get(path)?.personas ?? []);
}

/** The keys of a file that are likely misspellings of ones that are read. */
export function misspellingsOf(workspace: Workspace, path: string): readonly Misspelling[] {
  const post = workspace.posts.get(path);
  return post ? misspellings(post.unknownKeys, POST_FIELDS) : misspellings(workspace.personaFiles.get(path)?.unknownKeys ?? [], PERSONA_FIELDS);
}

/** Whether a file is a published post that nobody asked to judge: it is history, and nobody rewrites history. */
export const isHistory = ({ posts, options }: Workspace, path: string): boolean => options.includePublished !== true && posts.get(path)?.status === 'published';

/** What cannot be read in a file, whatever it is. */
export function problemsOf(workspace: Workspace, source: Source): readonly Problem[] {
  const read = workspace.posts.get(source.path)?.problems ?? workspace.personaFiles.get(source.path)?.problems ?? workspace.calendars.get(source.path)?.problems ?? [];
  const lost = Math.max(0, source.text.indexOf('\ufffd'));
  const undecodable = source.undecodable === undefined ? [] : [{ span: { start: lost, end: Math.min(lost + 1, source.text.length) }, message: source.undecodable }];
  const marks = conflictMarkers(source.text);
  // What the marks of a merge do to YAML is no second mistake.
  return [...undecodable, ...marks, ...(marks.length > 0 && !workspace.posts.has(source.path) ? [] : read)];
}
