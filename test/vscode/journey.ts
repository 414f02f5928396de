import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBrowser, startServer, type Browser, type BrowserOptions, type Server, type ServerOptions } from './launch.ts';
import { root, vsix } from './package.ts';
import { DEFAULT_VERSION } from './versions.ts';
import { eventually, Workbench } from './workbench.ts';

export interface JourneyOptions extends Omit<ServerOptions, 'workspace' | 'vsix'> {
  /** What its folders and pictures of its failures go by. */
  readonly name: string;
  /** Each folder that is open: the example, or files by their paths. */
  readonly folders?: readonly (typeof RIVERSIDE | Readonly<Record<string, string>>)[];
  readonly window?: BrowserOptions;
  /** Done with the folders before anything is started. */
  readonly prepare?: () => void;
}

/** The workspace in examples/. What is overdue depends on the day on which this runs, so that nothing is said of it. */
export const RIVERSIDE = 'riverside';

/** What a person does in a window with the extension as it is installed, on folders of its own that go with it. */
export class Journey {
  private readonly options: JourneyOptions;
  private home = '';
  private started: { readonly browser: Browser; readonly server: Server; readonly workbench: Workbench } | null = null;

  constructor(options: JourneyOptions) {
    this.options = options;
  }

  get workbench(): Workbench { return this.parts.workbench; }
  get browser(): Browser { return this.parts.browser; }
  get server(): Server { return this.parts.server; }

  /** The folder that is open, or one of them. */
  folder(nth = 0): string {
    return path.join(this.home, this.names[nth] ?? '');
  }

  /** A file as it is on disk. */
  text(file: string, nth = 0): string {
    return readFileSync(path.join(this.folder(nth), file), 'utf8');
  }

  /** A file once something else is in it, or once it is there. VS Code empties a file before it writes it: for a moment there is nothing. */
  changed(file: string, before = ''): Promise<string> {
    return eventually(file, async () => (existsSync(path.join(this.folder(), file)) ? this.text(file) : ''), (text) => text !== '' && text !== before);
  }

  /** Writes a file as another program would. */
  write(file: string, text: string, nth = 0): void {
    const target = path.join(this.folder(nth), file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  /** Saves a picture of the window; of an older version it lies aside. */
  picture(name: string, workbench: Workbench = this.workbench): Promise<string> {
    const version = this.options.version ?? DEFAULT_VERSION;
    return workbench.screenshot(path.join(PICTURES, version === DEFAULT_VERSION ? '' : version, `${name}.png`));
  }

  /** What anything tried to reach beyond this machine. */
  refused(): readonly string[] {
    return [...this.server.refused(), ...this.browser.refused()];
  }

  async begin(): Promise<void> {
    const { name, folders = [RIVERSIDE], window, prepare, ...options } = this.options;
    this.home = mkdtempSync(path.join(tmpdir(), `rapport-${name}-`));
    for (const [nth, files] of folders.entries()) this.fill(files, nth);
    prepare?.();
    const browser = await startBrowser(window);
    const server = await startServer({ ...options, workspace: folders.length === 1 ? this.folder() : this.severalFolders(), vsix: [vsix] });
    this.started = { browser, server, workbench: await Workbench.open(browser, server) };
  }

  async end(): Promise<void> {
    await this.started?.server.dispose();
    await this.started?.browser.dispose();
    rmSync(this.home, { recursive: true, force: true });
  }

  private get parts(): NonNullable<Journey['started']> {
    if (!this.started) throw new Error('the journey has not begun');
    return this.started;
  }

  private get names(): readonly string[] {
    return (this.options.folders ?? [RIVERSIDE]).map((files, nth) => (files === RIVERSIDE ? RIVERSIDE : `folder-${nth + 1}`));
  }

  private fill(files: NonNullable<JourneyOptions['folders']>[number], nth: number): void {
    mkdirSync(this.folder(nth), { recursive: true });
    if (files !== RIVERSIDE) {
      for (const [file, text] of Object.entries(files)) this.write(file, text, nth);
      return;
    }
    cpSync(path.join(root, 'examples/riverside'), this.folder(nth), { recursive: true });
    appendFileSync(path.join(this.folder(nth), 'rapport.yml'), '\nrules: { calendar/overdue: off }\n');
  }

  private severalFolders(): string {
    const file = path.join(this.home, 'several.code-workspace');
    writeFileSync(file, JSON.stringify({ folders: this.names.map((one) => ({ path: one })) }));
    return file;
  }
}

/** Pictures of every journey, to be looked at. */
export const PICTURES = path.join(root, 'out/screenshots');

/** A journey of a `describe`: begins before its tests, ends after them, and leaves a picture where one fails. */
export function journeyOf(options: JourneyOptions): Journey {
  const journey = new Journey(options);
  before(() => journey.begin());
  after(() => journey.end());
  afterEach(async function picture() {
    if (this.currentTest?.state === 'failed') await journey.picture(`failed-${options.name}-${this.currentTest.title.split(' ').slice(0, 3).join('-').replaceAll(/[^\w-]/g, '')}`);
  });
  return journey;
}
