/** A stretch of a file that is YAML, and what is needed to write in it. */
export interface YamlPlace {
  readonly text: string;
  readonly lineEnd: string;
  /** Where the mapping starts in `text`; null for the first. */
  readonly mapStart: number | null;
}
