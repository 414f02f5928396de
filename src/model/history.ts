/** How often posts about something were answered. */
export interface Answered {
  readonly posts: number;
  /** Comments by others under all of them. */
  readonly comments: number;
}

/** What one audience answered, of posts whose comments are known. */
export interface PersonaHistory {
  readonly all: Answered;
  /** By topic, in lower case. */
  readonly topics: ReadonlyMap<string, Answered>;
}

/** What a workspace's engagement says about what a draft can expect. */
export interface History {
  /** By the persona's id. */
  readonly personas: ReadonlyMap<string, PersonaHistory>;
  /** How many people posts reached, smallest first, by the id of the network; posts on several networks at once are left out. */
  readonly reach: ReadonlyMap<string, readonly number[]>;
}

/** Between how many people a post will probably reach on a network. */
export interface ReachRange {
  readonly channel: string;
  readonly low: number;
  readonly high: number;
  /** What it rests on. */
  readonly why: string;
}
