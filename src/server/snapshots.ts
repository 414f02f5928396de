import { openWorkspace, preparePlan, updateWorkspace, type Change, type Loaded, type Workspace, type WorkspaceOptions } from '../index.ts';
import { isWithin } from './addresses.ts';
import { openIn, type Buffers } from './buffers.ts';
import type { FileSystem } from './file-system.ts';
import { indexFolder, joined, type IndexListener } from './indexing.ts';
import type { Root } from './roots.ts';
import { Today } from './today.ts';
import { inTurns } from './turns.ts';

/** A folder that is being read. */
interface Loading {
  /** Until documents can be judged: by the whole folder or, where that takes long, by what others are judged by. */
  readonly begun: Promise<void>;
  readonly whole: Promise<void>;
  /** What has changed since: newer than what is being read. */
  readonly touched: Set<string>;
}

/** What happened is known of as a whole, and no file of it is judged. */
export const ENGAGEMENT = /^engagement\//;

/** The latest snapshot of each workspace, by its root: read when first needed, and then only changed. */
export class Snapshots {
  private readonly workspaces = new Map<string, Workspace>();
  private readonly loading = new Map<string, Loading>();
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
  }

  /** Every workspace that has been read, by its root. */
  all(): Iterable<readonly [folder: string, workspace: Workspace]> {
    return this.workspaces;
  }

  get(folder: string): Workspace | undefined {
    return this.workspaces.get(folder);
  }

  /** Whether a folder has been read, and all of it. */
  isWhole(folder: string): boolean {
    return this.workspaces.get(folder)?.options.partial === false && !this.loading.has(folder);
  }

  /** Once a folder that is being read can be judged by, or has failed. */
  async begun(folder: string): Promise<void> {
    await this.loading.get(folder)?.begun.catch(() => undefined);
  }

  /** Judges from now on by these options. True where they are others than before. */
  set(options: WorkspaceOptions): boolean {
    const isNew = (options.includePublished ?? false) !== (this.options.includePublished ?? false);
    if (!isNew) return false;
    this.options = { ...options, loadWords: () => this.files.readWords() };
    for (const [folder, workspace] of this.workspaces) this.workspaces.set(folder, { ...workspace, options: { ...workspace.options, ...this.options } });
    return true;
  }

  /** Reads anew, when next needed, whatever is inside a folder or around it. */
  forget(folder: string): void {
    for (const root of new Set([...this.workspaces.keys(), ...this.loading.keys()])) {
      if (!isWithin(root, folder) && !isWithin(folder, root)) continue;
      this.workspaces.delete(root);
      this.loading.delete(root);
    }
  }

  /** The workspace of a root as it is today: an editor stays open overnight. */
  async of(root: Root, read: 'begun' | 'whole'): Promise<Workspace> {
    for (;;) {
      const workspace = this.workspaces.get(root.folder);
      const loading = this.loading.get(root.folder);
      if (workspace && (read === 'begun' || !loading)) return this.dated(root, workspace);
      await (loading ?? this.load(root))[read];
    }
  }

  /** The workspace after some changes, which is the latest from now on. */
  update(folder: string, changes: readonly Change[]): Workspace | undefined {
    const workspace = this.workspaces.get(folder);
    if (!workspace || changes.length === 0) return workspace;
    for (const { path } of changes) this.loading.get(folder)?.touched.add(path);
    const next = updateWorkspace(workspace, changes);
    this.workspaces.set(folder, next);
    return next;
  }

  /** Takes over a workspace that was prepared further, and what was loaded for it. */
  replace(folder: string, prepared: Workspace): void {
    this.workspaces.set(folder, prepared);
    this.loaded = { grammar: prepared.grammar ?? this.loaded.grammar, words: prepared.words ?? this.loaded.words };
  }

  /** Something is known anew of what happened to posts. */
  engagementChanged(folder: string, path: string): void {
    const workspace = this.workspaces.get(folder);
    const loading = this.loading.get(folder);
    loading?.touched.add(path);
    if (workspace) this.workspaces.set(folder, { ...workspace, options: this.optionsOf(folder, workspace, { lone: false, isBeingRead: loading !== undefined }) });
  }

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
