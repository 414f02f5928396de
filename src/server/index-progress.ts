import type { ClientCapabilities, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Progress } from './indexing.ts';

/** What takes longer is shown. */
const AFTER_MS = 500;
const EVERY_MS = 100;

interface Shown {
  readonly since: number;
  told: number;
  /** Null until it has taken long enough. */
  reporter: Promise<WorkDoneProgressServerReporter> | null;
}

/** Shows how the reading of large folders goes, where the client can. */
export class IndexProgress {
  private readonly shown = new Map<string, Shown>();
  private readonly connection: Connection;
  private readonly client: () => ClientCapabilities;

  constructor(connection: Connection, client: () => ClientCapabilities) {
    this.connection = connection;
    this.client = client;
  }

  readonly progress = ({ folder, read, of }: Progress): void => {
    if (!this.client().window?.workDoneProgress) return;
    const now = performance.now();
    const shown: Shown = this.shown.get(folder) ?? { since: now, told: now, reporter: null };
    this.shown.set(folder, shown);
    if (now - shown.since < AFTER_MS || now - shown.told < EVERY_MS) return;
    shown.told = now;
    const percent = Math.floor((read / of) * 100);
    const message = `${read.toLocaleString('en')} of ${of.toLocaleString('en')} files`;
    if (shown.reporter) return this.withReporter(shown, (reporter) => reporter.report(percent, message));
    shown.reporter = this.connection.window.createWorkDoneProgress();
    this.withReporter(shown, (reporter) => reporter.begin('Rapport: reading posts', percent, message, false));
  };

  readonly ended = (folder: string): void => {
    const shown = this.shown.get(folder);
    this.shown.delete(folder);
    if (shown) this.withReporter(shown, (reporter) => reporter.done());
  };

  /** A client that refuses, or is gone, is shown nothing. */
  private withReporter({ reporter }: Shown, run: (reporter: WorkDoneProgressServerReporter) => void): void {
    reporter?.then(run).catch(() => undefined);
  }
}
