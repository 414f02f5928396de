import { isConfiguration, openWorkspace, preparePlan, updateWorkspace, wantedFiles, type Change, type Loaded, type Source, type Workspace, type WorkspaceOptions } from '../index.ts';
import { canonical, isWithin, relativePath, uriOf } from './addresses.ts';
import { openIn, textOf, type Buffers } from './buffers.ts';
import type { FileSystem } from './file-system.ts';
import { indexFolder, joined, type IndexListener } from './indexing.ts';
import { Roots, type Root } from './roots.ts';
import { Today } from './today.ts';
import { inTurns } from './turns.ts';

/** A document and the workspace it belongs to. */
export interface Place {
  /** As the client spells it. */
  readonly uri: string;
  /** The workspace's root. */
  readonly folder: string;
  readonly path: string;
  readonly workspace: Workspace;
}

/** A folder that is being read. */
interface Loading {
  /** Until documents can be judged: by the whole folder or, where that takes long, by what others are judged by. */
  readonly begun: Promise<void>;
  readonly whole: Promise<void>;
  /** What has changed since: newer than what is being read. */
  readonly touched: Set<string>;
}

interface Reading {
  readonly uri: string;
  readonly folder: string;
  readonly path: string;
  readonly source: Source | null;
}

/** What Git, package managers and editors keep for themselves: judged where it is open, never followed. */
const ELSEWHERE = /(?:^|\/)(?:node_modules|bower_components|vendor|\.[^/]+)(?:\/|$)/;
/** What happened is known of as a whole, and no file of it is judged. */
const ENGAGEMENT = /^engagement\//;
const TEXT = /\.(?:md|markdown|txt|tweet|ya?ml|csv)$/i;

/** Workspaces by their roots, each with its latest snapshot. What an editor has open stands for what is on disk. */
export class Folders {
  private readonly workspaces = new Map<string, Workspace>();
  private readonly loading = new Map<string, Loading>();
  private readonly turns = new Map<string, number>();
  /** What others are judged by and was asked for by itself, there or not. When it comes, the client says so. */
  private readonly askedFor = new Set<string>();
  private readonly roots: Roots;
  private readonly files: FileSystem;
  private readonly buffers: Buffers;
  private readonly listener: IndexListener;
  private readonly today = new Today();
  private loaded: Loaded = { grammar: null, words: null };
  private options: WorkspaceOptions;

  constructor(files: FileSystem, buffers: Buffers, listener: IndexListener) {
    this.files = files;
    this.buffers = buffers;
    this.listener = listener;
    this.options = { loadWords: () => files.readWords() };
    this.roots = new Roots(files.isConfigured);
  }

  add(folder: string): void {
    this.roots.add(folder);
    this.forget(folder);
  }

  remove(folder: string): void {
    this.roots.remove(folder);
    this.forget(folder);
  }

  /** Judges from now on by these options. True where they are others than before. */
  set(options: WorkspaceOptions): boolean {
    const isNew = (options.includePublished ?? false) !== (this.options.includePublished ?? false);
    if (!isNew) return false;
    this.options = { ...options, loadWords: () => this.files.readWords() };
    for (const [folder, workspace] of this.workspaces) this.workspaces.set(folder, { ...workspace, options: { ...workspace.options, ...this.options } });
    return true;
  }

  /** Reads anew, when next needed, what a folder is part of: it came or went, or its configuration did. */
  forget(folder: string): void {
    this.roots.forget();
    this.askedFor.clear();
    for (const root of new Set([...this.workspaces.keys(), ...this.loading.keys()])) {
      if (!isWithin(root, folder) && !isWithin(folder, root)) continue;
      this.workspaces.delete(root);
      this.loading.delete(root);
    }
  }

  /**
   * The workspace of a document, read when it is first needed; null for what is no file of a person's. While a large
   * folder is being read it holds what the document is judged by, and says by `partial` that this is not all.
   */
  place(uri: string): Promise<Place | null> {
    return this.find(uri, 'begun');
  }

  /** The same, once all of the folder has been read. */
  placeInWhole(uri: string): Promise<Place | null> {
    return this.find(uri, 'whole');
  }

  private async find(uri: string, read: 'begun' | 'whole'): Promise<Place | null> {
    const root = await this.roots.of(uri);
    const path = root && relativePath(root.folder, uri);
    if (!root || path === null) return null;
    const { folder } = root;
    const workspace = await this.workspaceOf(root, read);
    const text = textOf(this.buffers, uri);
    if (text !== undefined && workspace.sources.get(path)?.text !== text) this.update(folder, [{ path, source: { path, text } }]);
    if (!root.lone) await this.complete(folder);
    return { uri, folder, path, workspace: this.workspaces.get(folder) ?? workspace };
  }

  /** Every workspace that has been read, by its root. */
  all(): Iterable<readonly [folder: string, workspace: Workspace]> {
    return this.workspaces;
  }

  /** The whole workspace around an address, with what editors have open; null where a file is by itself. */
  async around(uri: string): Promise<Place | null> {
    const root = await this.roots.of(uri);
    if (!root || root.lone) return null;
    const { folder } = root;
    await this.workspaceOf(root, 'whole');
    await this.complete(folder);
    const workspace = await this.workspaceOf(root, 'whole');
    const typed = Array.from(openIn(this.buffers, folder), ([path, text]) => ({ path, source: { path, text } }));
    const next = this.update(folder, typed.filter(({ path, source }) => workspace.sources.has(path) && workspace.sources.get(path)?.text !== source.text));
    return { uri: folder, folder, path: '', workspace: next ?? workspace };
  }

  /** Whether a file says how others are judged: a `rapport.yml`, or what one extends. */
  isConfiguration(uri: string): boolean {
    return [...this.workspaces].some(([folder, workspace]) => {
      const path = relativePath(folder, uri);
      return path !== null && isConfiguration(workspace, path);
    });
  }

  /** Reads what others are judged by and finding files has passed over: its name may just have been typed. */
  private async complete(folder: string): Promise<void> {
    const missing = (): string | undefined => {
      const workspace = this.workspaces.get(folder);
      return workspace && wantedFiles(workspace).find((path) => !workspace.sources.has(path) && !this.askedFor.has(uriOf(folder, path)));
    };
    for (let path = missing(); path !== undefined; path = missing()) {
      const uri = uriOf(folder, path);
      this.askedFor.add(uri);
      const source = await this.files.readFile(uri, path);
      const workspace = this.workspaces.get(folder);
      if (source && workspace && !workspace.sources.has(path)) this.update(folder, [{ path, source }]);
    }
  }

  /** Keeps a workspace that was prepared further. False where it is no longer the latest, and so not to be judged by. */
  keep({ uri, folder, path, workspace }: Place, prepared: Workspace): boolean {
    const text = textOf(this.buffers, uri);
    if (this.workspaces.get(folder) !== workspace || (text !== undefined && text !== workspace.sources.get(path)?.text)) return false;
    this.workspaces.set(folder, prepared);
    this.loaded = { grammar: prepared.grammar ?? this.loaded.grammar, words: prepared.words ?? this.loaded.words };
    return true;
  }

  /** Of folders that came whole, by a move or a branch, editors name the folder alone. True where texts came with them. */
  async came(uris: readonly string[]): Promise<boolean> {
    const found = await Promise.all(uris.map(async (uri) => {
      const root = TEXT.test(uri) ? null : await this.roots.of(uri);
      const path = root && relativePath(root.folder, uri);
      if (!root || root.lone || path === null || ELSEWHERE.test(path) || !(await this.files.hasTexts(uri))) return false;
      this.forget(uri);
      return true;
    }));
    return found.some(Boolean);
  }

  /** Takes over what an editor has, or what is on disk now. True where other documents may be judged anew. */
  async changed(uris: readonly string[]): Promise<boolean> {
    const readings = await Promise.all([...new Set(uris.map(canonical))].map((uri) => this.read(uri)));
    return readings.map((reading) => reading !== null && this.take(reading)).some(Boolean);
  }

  private async read(uri: string): Promise<Reading | null> {
    const root = await this.roots.of(uri);
    const path = root && relativePath(root.folder, uri);
    if (!root || path === null) return null;
    const { folder, lone } = root;
    if (ENGAGEMENT.test(path)) return { uri, folder, path, source: null };
    await this.loading.get(folder)?.begun.catch(() => undefined);
    if (!this.workspaces.has(folder)) return null; // it is read when it is first needed
    if (lone || textOf(this.buffers, uri) !== undefined) return { uri, folder, path, source: null };
    if (!this.isWanted(folder, path) && (ELSEWHERE.test(path) || /\.json$/i.test(path))) return null;
    // Of two readings of one file the one that began last is right, whichever ends last.
    const turn = (this.turns.get(uri) ?? 0) + 1;
    this.turns.set(uri, turn);
    const isLeftOut = !this.isWanted(folder, path) && (await this.files.isLeftOut(folder, path));
    const source = isLeftOut ? null : await this.files.readFile(uri, path);
    if (this.turns.get(uri) !== turn) return null;
    this.turns.delete(uri);
    return { uri, folder, path, source };
  }

  private isWanted(folder: string, path: string): boolean {
    const workspace = this.workspaces.get(folder);
    return workspace !== undefined && wantedFiles(workspace).includes(path);
  }

  private take({ uri, folder, path, source: onDisk }: Reading): boolean {
    const workspace = this.workspaces.get(folder);
    if (!workspace) return false;
    if (ENGAGEMENT.test(path)) {
      const loading = this.loading.get(folder);
      loading?.touched.add(path);
      this.workspaces.set(folder, { ...workspace, options: this.optionsOf(folder, workspace, { lone: false, isBeingRead: loading !== undefined }) });
      return true;
    }
    const text = textOf(this.buffers, uri);
    const source = text === undefined ? onDisk : { path, text };
    // Of a folder that is deleted, editors name the folder alone.
    const gone = source || workspace.sources.has(path) ? [] : workspace.sources.paths().filter((one) => one.startsWith(`${path}/`));
    const after = this.update(folder, [{ path, source }, ...gone.map((one) => ({ path: one, source: null }))]) ?? workspace;
    const isShared = (one: string): boolean => [workspace, after].some(({ kinds }) => ['persona', 'config', 'baseline'].includes(kinds.get(one)?.kind ?? 'other'));
    return [path, ...gone].some(isShared) || after.planning !== workspace.planning;
  }

  private async workspaceOf(root: Root, read: 'begun' | 'whole'): Promise<Workspace> {
    for (;;) {
      const workspace = this.workspaces.get(root.folder);
      const loading = this.loading.get(root.folder);
      if (workspace && (read === 'begun' || !loading)) return this.dated(root, workspace);
      await (loading ?? this.load(root))[read];
    }
  }

  /** The workspace as it is today: an editor stays open overnight. */
  private dated({ folder, lone }: Root, workspace: Workspace): Workspace {
    const isBeingRead = this.loading.has(folder);
    const today = this.today.in(workspace.configuration.config.timezone);
    if (workspace.options.today === today && workspace.options.partial === (lone || isBeingRead)) return workspace;
    const next = { ...workspace, options: this.optionsOf(folder, workspace, { lone, isBeingRead }) };
    this.workspaces.set(folder, next);
    return next;
  }

  /** Neither a file that is alone nor a part of a folder tells anything of the whole, or denies that there is a file. */
  private optionsOf(folder: string, { configuration }: Workspace, { lone, isBeingRead }: { readonly lone: boolean; readonly isBeingRead: boolean }): WorkspaceOptions {
    const hasFile = lone ? null : (this.files.fileTest(folder) ?? (isBeingRead ? () => true : null));
    const engagement = lone ? null : this.files.engagement(folder);
    return { ...this.options, partial: lone || isBeingRead, today: this.today.in(configuration.config.timezone), ...(hasFile ? { hasFile } : {}), ...(engagement ? { engagement } : {}) };
  }

  private update(folder: string, changes: readonly Change[]): Workspace | undefined {
    const workspace = this.workspaces.get(folder);
    if (!workspace || changes.length === 0) return workspace;
    for (const { path } of changes) this.loading.get(folder)?.touched.add(path);
    const next = updateWorkspace(workspace, changes);
    this.workspaces.set(folder, next);
    return next;
  }

  private load({ folder, lone }: Root): Loading {
    const touched = new Set<string>();
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => { begin = resolve; });
    const { options } = this;
    const isWanted = (): boolean => this.loading.get(folder) === loading;
    const read = async (): Promise<void> => {
      const workspace = lone ? openWorkspace([], options, this.loaded) : await indexFolder({
        folder, options, isWanted,
        files: this.files, loaded: this.loaded,
        open: () => openIn(this.buffers, folder),
        report: this.listener.progress,
        begun: (core) => {
          this.workspaces.set(folder, core);
          begin();
        },
      });
      if (!workspace || !isWanted()) return; // forgotten meanwhile
      const isBegun = this.workspaces.has(folder);
      // Whatever has been typed while this gets ready stands in the part of it that is there.
      const latest = (whole: Workspace): Workspace => joined(whole, this.workspaces.get(folder) ?? whole, touched);
      const whole = { lone, isBeingRead: false };
      const ready = isBegun ? { ...latest(workspace), options: this.optionsOf(folder, workspace, whole) } : workspace;
      if (isBegun && !(await inTurns(preparePlan(ready), isWanted))) return;
      const isStill = options === this.options && ![...touched].some((path) => ENGAGEMENT.test(path));
      this.workspaces.set(folder, latest(isStill ? ready : { ...ready, options: this.optionsOf(folder, ready, whole) }));
      this.loading.delete(folder);
      if (isBegun) this.listener.whole(folder);
    };
    const end = (): void => {
      this.listener.ended(folder);
      if (!isWanted()) return;
      // It failed. What is there of it is not taken for the whole, and is read again when next needed.
      this.loading.delete(folder);
      this.workspaces.delete(folder);
    };
    // Begins a moment later: it must be able to tell whether it is still wanted.
    const whole = Promise.resolve().then(read).finally(end);
    const loading: Loading = { touched, whole, begun: Promise.race([begun, whole]) };
    for (const promise of [whole, loading.begun]) promise.catch(() => undefined); // told to whoever waits for it
    this.loading.set(folder, loading);
    return loading;
  }
}
