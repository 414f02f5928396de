import { isConfiguration, wantedFiles, zoneOf, type Engagement, type Workspace, type WorkspaceOptions } from '../index.ts';
import { relativePath, uriOf } from './addresses.ts';
import { openIn, textOf, type Buffers } from './buffers.ts';
import { Disk } from './disk.ts';
import type { EngagementStore, FileSystem } from './file-system.ts';
import type { IndexListener } from './indexing.ts';
import { Roots } from './roots.ts';
import { Snapshots } from './snapshots.ts';

/** A document and the workspace it belongs to. */
export interface Place {
  /** As the client spells it. */
  readonly uri: string;
  /** The workspace's root. */
  readonly folder: string;
  readonly path: string;
  readonly workspace: Workspace;
}

/** The workspaces of documents and folders. What an editor has open stands for what is on disk. */
export class Folders {
  /** What others are judged by and was asked for by itself, there or not. When it comes, the client says so. */
  private readonly askedFor = new Set<string>();
  private readonly roots: Roots;
  private readonly snapshots: Snapshots;
  private readonly disk: Disk;
  private readonly files: FileSystem;
  private readonly buffers: Buffers;

  constructor(files: FileSystem, buffers: Buffers, listener: IndexListener) {
    this.files = files;
    this.buffers = buffers;
    this.roots = new Roots(files.isConfigured);
    this.snapshots = new Snapshots(files, buffers, listener);
    this.disk = new Disk(files, buffers, this.roots, this.snapshots);
  }

  add(folder: string): void {
    this.roots.add(folder);
    this.snapshots.forget(folder);
  }

  remove(folder: string): void {
    this.roots.remove(folder);
    this.snapshots.forget(folder);
  }

  /** Judges from now on by these options. True where they are others than before. */
  set(options: WorkspaceOptions): boolean {
    return this.snapshots.set(options);
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
    const workspace = await this.snapshots.of(root, read);
    const text = textOf(this.buffers, uri);
    if (text !== undefined && workspace.sources.get(path)?.text !== text) this.snapshots.update(folder, [{ path, source: { path, text } }]);
    if (!root.lone) await this.complete(folder);
    return { uri, folder, path, workspace: this.snapshots.get(folder) ?? workspace };
  }

  /** All that is known of what happened in a folder, also what is too large to judge drafts by. */
  wholeEngagement({ folder, workspace }: Place): Promise<Engagement | null> {
    return this.files.wholeEngagement(folder, zoneOf(workspace));
  }

  /** Where exports are imported to; null where that cannot be done. */
  store(folder: string): EngagementStore | null {
    return this.files.store(folder);
  }

  /** Every workspace that has been read, by its root. */
  all(): Iterable<readonly [folder: string, workspace: Workspace]> {
    return this.snapshots.all();
  }

  /** The whole workspace around an address, with what editors have open; null where a file is by itself. */
  async around(uri: string): Promise<Place | null> {
    const root = await this.roots.of(uri);
    if (!root || root.lone) return null;
    const { folder } = root;
    await this.snapshots.of(root, 'whole');
    await this.complete(folder);
    const workspace = await this.snapshots.of(root, 'whole');
    const typed = Array.from(openIn(this.buffers, folder), ([path, text]) => ({ path, source: { path, text } }));
    const next = this.snapshots.update(folder, typed.filter(({ path, source }) => workspace.sources.has(path) && workspace.sources.get(path)?.text !== source.text));
    return { uri: folder, folder, path: '', workspace: next ?? workspace };
  }

  /** Whether a file says how others are judged: a `rapport.yml`, or what one extends. */
  isConfiguration(uri: string): boolean {
    return [...this.snapshots.all()].some(([folder, workspace]) => {
      const path = relativePath(folder, uri);
      return path !== null && isConfiguration(workspace, path);
    });
  }

  /** Reads what others are judged by and finding files has passed over: its name may just have been typed. */
  private async complete(folder: string): Promise<void> {
    const missing = (): string | undefined => {
      const workspace = this.snapshots.get(folder);
      return workspace && wantedFiles(workspace).find((path) => !workspace.sources.has(path) && !this.askedFor.has(uriOf(folder, path)));
    };
    for (let path = missing(); path !== undefined; path = missing()) {
      const uri = uriOf(folder, path);
      this.askedFor.add(uri);
      const source = await this.files.readFile(uri, path);
      const workspace = this.snapshots.get(folder);
      if (source && workspace && !workspace.sources.has(path)) this.snapshots.update(folder, [{ path, source }]);
    }
  }

  /** Keeps a workspace that was prepared further. False where it is no longer the latest, and so not to be judged by. */
  keep({ uri, folder, path, workspace }: Place, prepared: Workspace): boolean {
    const text = textOf(this.buffers, uri);
    if (this.snapshots.get(folder) !== workspace || (text !== undefined && text !== workspace.sources.get(path)?.text)) return false;
    this.snapshots.replace(folder, prepared);
    return true;
  }

  /** Takes over what an editor has, or what is on disk now. True where other documents may be judged anew. */
  changed(uris: readonly string[]): Promise<boolean> {
    return this.disk.changed(uris);
  }

  /**
   * Which files there are, or which workspace they are in, is said otherwise: a configuration or a list of what Git
   * ignores has changed, or folders came whole, by a move or a branch, of which editors name the folder alone. What
   * is found is there at once, and the rest when it is found. True where documents may be judged anew.
   */
  async lookAnew({ configurations, folders }: { readonly configurations: readonly string[]; readonly folders: readonly string[] }): Promise<boolean> {
    if (configurations.length > 0) this.askedFor.clear();
    return this.disk.lookAnew({ configurations, folders });
  }
}
