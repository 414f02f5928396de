import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { canonical, isWithin } from './addresses.ts';
import type { Buffer, Buffers } from './buffers.ts';

/**
 * What editors have open, less what somebody has deleted on disk: an editor keeps showing its text, and marks the tab, but the
 * plan follows the disk. A text with unsaved changes stays: it is newer than what was deleted. So does one that is typed in
 * afterwards, or saved again. Until then its file, if it comes back, is read as any other.
 */
export class LivingBuffers implements Buffers {
  private readonly documents: TextDocuments<TextDocument>;
  /** The versions that were opened or saved, by address. */
  private readonly saved = new Map<string, number>();
  private readonly gone = new Set<string>();

  /** To be made before anything else listens to the documents: others ask it what is open. */
  constructor(documents: TextDocuments<TextDocument>) {
    this.documents = documents;
    documents.onDidOpen(({ document }) => this.isAsSaved(document));
    documents.onDidSave(({ document }) => this.isAsSaved(document));
    documents.onDidChangeContent(({ document: { uri, version } }) => {
      if (this.saved.get(uri) !== version) this.gone.delete(uri);
    });
    documents.onDidClose(({ document: { uri } }) => {
      this.saved.delete(uri);
      this.gone.delete(uri);
    });
  }

  get(uri: string): Buffer | undefined {
    return this.gone.has(uri) ? undefined : this.documents.get(uri);
  }

  all(): readonly Buffer[] {
    return this.gone.size === 0 ? this.documents.all() : this.documents.all().filter(({ uri }) => !this.gone.has(uri));
  }

  /** Takes over that something has been deleted, a file or a folder. Gives what is open of it and is taken for gone now. */
  deleted(uri: string): readonly string[] {
    const address = canonical(uri);
    const open = this.documents.all().filter((one) => isWithin(address, canonical(one.uri)) && this.saved.get(one.uri) === one.version && !this.gone.has(one.uri));
    for (const one of open) this.gone.add(one.uri);
    return open.map((one) => one.uri);
  }

  private isAsSaved({ uri, version }: TextDocument): void {
    this.saved.set(uri, version);
    this.gone.delete(uri);
  }
}
