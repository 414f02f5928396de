import { wantedFiles, type Source } from '../index.ts';
import { canonical, parentOf, relativePath, uriOf } from './addresses.ts';
import { openIn, textOf, type Buffers } from './buffers.ts';
import type { FileSystem } from './file-system.ts';
import type { Roots } from './roots.ts';
import { ENGAGEMENT, type Snapshots } from './snapshots.ts';
import { othersHaveTheirTurn } from './turns.ts';

/** A file as it was found. */
interface Reading {
  readonly uri: string;
  readonly folder: string;
  readonly path: string;
  readonly source: Source | null;
}

/** What Git, package managers and editors keep for themselves: judged where it is open, never followed. */
const ELSEWHERE = /(?:^|\/)(?:node_modules|bower_components|vendor|\.[^/]+)(?:\/|$)/;
const TEXT = /\.(?:md|markdown|txt|tweet|ya?ml|csv)$/i;
/** Where it is decides which workspace files are in. */
const ROOT_CONFIG = /\/rapport\.ya?ml$/;
/** Files read at a time. */
const BATCH = 64;

/** Keeps workspaces as their files are: what changes on disk, and what finding files finds otherwise. */
export class Disk {
  private readonly turns = new Map<string, number>();
  private readonly files: FileSystem;
  private readonly buffers: Buffers;
  private readonly roots: Roots;
  private readonly snapshots: Snapshots;

  constructor(files: FileSystem, buffers: Buffers, roots: Roots, snapshots: Snapshots) {
    this.files = files;
    this.buffers = buffers;
    this.roots = roots;
    this.snapshots = snapshots;
  }

  /** Takes over what an editor has, or what is on disk now. True where other documents may be judged anew. */
  async changed(uris: readonly string[]): Promise<boolean> {
    const readings = await Promise.all([...new Set(uris.map(canonical))].map((uri) => this.read(uri)));
    return readings.map((reading) => reading !== null && this.take(reading)).some(Boolean);
  }

  /** See `Folders.lookAnew`. */
  async lookAnew({ configurations, folders }: { readonly configurations: readonly string[]; readonly folders: readonly string[] }): Promise<boolean> {
    if (configurations.length > 0) this.roots.forget();
    const concerned = await Promise.all([...configurations.map((uri) => this.configuredBy(uri)), ...folders.map((uri) => this.cameIn(uri))]);
    const found = await Promise.all([...new Set(concerned.filter((one) => typeof one === 'string'))].map((folder) => this.findAnew(folder)));
    return [...concerned.map((one) => one === 'forgotten'), ...found].some(Boolean);
  }

  /** The root of a workspace that goes on with another configuration; else what was there is forgotten. */
  private async configuredBy(uri: string): Promise<string> {
    const folder = parentOf(canonical(uri)) ?? uri;
    const root = await this.roots.of(uri);
    const isStill = root && !root.lone && this.snapshots.isWhole(root.folder) && (root.folder === folder || !ROOT_CONFIG.test(uri));
    if (isStill) return root.folder;
    this.snapshots.forget(folder);
    return 'forgotten';
  }

  /** The root that a folder with texts in it came into; null where it is none, or nothing changes by it. */
  private async cameIn(uri: string): Promise<string | null> {
    const root = TEXT.test(uri) ? null : await this.roots.of(uri);
    const path = root && relativePath(root.folder, uri);
    if (!root || root.lone || path === null || ELSEWHERE.test(path) || !(await this.files.hasTexts(uri))) return null;
    this.roots.forget(); // it may have a rapport.yml of its own
    if (this.snapshots.isWhole(root.folder)) return root.folder;
    this.snapshots.forget(root.folder);
    return 'forgotten';
  }

  /** Finds the files of a folder again; reads what is new in it, and lets go of what is no longer found. */
  private async findAnew(folder: string): Promise<boolean> {
    const before = this.snapshots.get(folder);
    const found = await this.files.findFiles(folder);
    const now = this.snapshots.get(folder);
    if (!before || !now) return false;
    const [isFound, open, wanted] = [new Set(found), openIn(this.buffers, folder), wantedFiles(now)];
    // What has been read meanwhile is newer than what was found.
    const gone = before.sources.paths().filter((path) => !isFound.has(path) && !open.has(path) && !wanted.includes(path) && now.sources.get(path) === before.sources.get(path));
    this.snapshots.update(folder, gone.map((path) => ({ path, source: null })));
    const fresh = found.filter((path) => !now.sources.has(path));
    for (let at = 0; at < fresh.length; at += BATCH) {
      await this.changed(fresh.slice(at, at + BATCH).map((path) => uriOf(folder, path)));
      await othersHaveTheirTurn();
    }
    return gone.length + fresh.length > 0;
  }

  private async read(uri: string): Promise<Reading | null> {
    const root = await this.roots.of(uri);
    const path = root && relativePath(root.folder, uri);
    if (!root || path === null) return null;
    const { folder, lone } = root;
    if (ENGAGEMENT.test(path)) {
      await this.files.refreshEngagement(folder);
      return { uri, folder, path, source: null };
    }
    await this.snapshots.begun(folder);
    if (!this.snapshots.get(folder)) return null; // it is read when it is first needed
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
    const workspace = this.snapshots.get(folder);
    return workspace !== undefined && wantedFiles(workspace).includes(path);
  }

  private take({ uri, folder, path, source: onDisk }: Reading): boolean {
    const workspace = this.snapshots.get(folder);
    if (!workspace) return false;
    if (ENGAGEMENT.test(path)) {
      this.snapshots.engagementChanged(folder, path);
      return true;
    }
    const text = textOf(this.buffers, uri);
    const source = text === undefined ? onDisk : { path, text };
    // Of a folder that is deleted, editors name the folder alone.
    const gone = source || workspace.sources.has(path) ? [] : workspace.sources.paths().filter((one) => one.startsWith(`${path}/`));
    const after = this.snapshots.update(folder, [{ path, source }, ...gone.map((one) => ({ path: one, source: null }))]) ?? workspace;
    const isShared = (one: string): boolean => [workspace, after].some(({ kinds }) => ['persona', 'config', 'baseline'].includes(kinds.get(one)?.kind ?? 'other'));
    return [path, ...gone].some(isShared) || after.planning !== workspace.planning;
  }
}
