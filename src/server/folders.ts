import { openWorkspace, updateWorkspace, type Source, type Workspace } from '../index.ts';
import { relativePath } from './client-files.ts';
import type { FileSystem } from './file-system.ts';

/** A document and the workspace it belongs to. */
export interface Place {
  readonly folder: string;
  readonly path: string;
  readonly workspace: Workspace;
}

/** The open folders, each with its latest workspace. Files of an editor's buffers stand for those on disk. */
export class Folders {
  private readonly workspaces = new Map<string, Workspace>();
  private readonly loading = new Map<string, Promise<Workspace>>();
  private readonly roots: string[] = [];
  private readonly files: FileSystem;
  private readonly buffer: (uri: string) => string | undefined;

  /** @param buffer the text of a document that an editor has open. */
  constructor(files: FileSystem, buffer: (uri: string) => string | undefined) {
    this.files = files;
    this.buffer = buffer;
  }

  add(folder: string): void {
    if (!this.roots.includes(folder)) this.roots.push(folder);
    this.roots.sort((a, b) => b.length - a.length); // the innermost folder of a document is its own
  }

  remove(folder: string): void {
    this.roots.splice(0, this.roots.length, ...this.roots.filter((root) => root !== folder));
    this.workspaces.delete(folder);
    this.loading.delete(folder);
  }

  /** The workspace of a document, read when it is first needed. A file in no folder has its own folder for one. */
  async place(uri: string): Promise<Place> {
    const folder = this.roots.find((root) => relativePath(root, uri) !== null) ?? uri.slice(0, uri.lastIndexOf('/'));
    const path = relativePath(folder, uri) ?? uri.slice(uri.lastIndexOf('/') + 1);
    let workspace = this.workspaces.get(folder) ?? (await this.load(folder));
    const text = this.buffer(uri);
    if (text !== undefined && workspace.sources.get(path)?.text !== text) workspace = this.set(folder, [{ path, source: { path, text } }]);
    return { folder, path, workspace };
  }

  /** Takes over what an editor has, or what is on disk now. True where other documents may be judged anew. */
  async changed(uri: string): Promise<boolean> {
    const folder = this.roots.find((root) => relativePath(root, uri) !== null);
    const path = folder === undefined ? null : relativePath(folder, uri);
    const workspace = folder === undefined ? undefined : this.workspaces.get(folder);
    if (folder === undefined || path === null || !workspace) return false;
    const text = this.buffer(uri);
    const source = text === undefined ? await this.files.readFile(uri, path) : { path, text };
    const before = workspace.kinds.get(path)?.kind;
    const after = this.set(folder, [{ path, source }]).kinds.get(path)?.kind;
    return [before, after].some((kind) => kind === 'persona' || kind === 'config');
  }

  /** Keeps a workspace that was prepared further. */
  keep(folder: string, workspace: Workspace): void {
    if (this.workspaces.get(folder)?.sources === workspace.sources) this.workspaces.set(folder, workspace);
  }

  private load(folder: string): Promise<Workspace> {
    let loading = this.loading.get(folder);
    if (!loading) {
      loading = this.read(folder).finally(() => this.loading.delete(folder));
      this.loading.set(folder, loading);
    }
    return loading;
  }

  private async read(folder: string): Promise<Workspace> {
    const sources = this.roots.includes(folder) ? await this.files.readFolder(folder) : [];
    const workspace = openWorkspace(sources);
    this.workspaces.set(folder, workspace);
    return workspace;
  }

  private set(folder: string, changes: readonly { readonly path: string; readonly source: Source | null }[]): Workspace {
    const workspace = updateWorkspace(this.workspaces.get(folder) ?? openWorkspace([]), changes);
    this.workspaces.set(folder, workspace);
    return workspace;
  }
}
