/** A table some of whose cells hold JSON: their numbers and texts as columns of their own. */
export interface JsonColumns {
  readonly header: readonly string[];
  readonly cells: (cells: readonly string[]) => readonly string[];
}

/** What programs call counts within JSON, and what headers call them. */
const NAMES: Readonly<Record<string, string>> = {
  like_count: 'likes', reply_count: 'replies', retweet_count: 'retweets', repost_count: 'reposts', comment_count: 'comments', share_count: 'shares', impression_count: 'impressions', view_count: 'views', bookmark_count: 'bookmarks',
  likeCount: 'likes', replyCount: 'replies', repostCount: 'reposts', commentCount: 'comments', shareCount: 'shares', viewCount: 'views',
};

/** Looks for JSON in the first row under a header; null where there is none. */
export function expandJson(header: readonly string[], first: readonly string[]): JsonColumns | null {
  const found = first.flatMap((cell, column) => {
    const object = objectIn(cell);
    const keys = object ? Object.keys(object).filter((key) => typeof object[key] === 'number' || typeof object[key] === 'string') : [];
    return keys.length > 0 ? [{ column, keys }] : [];
  });
  if (found.length === 0) return null;
  return {
    header: [...header, ...found.flatMap(({ keys }) => keys.map((key) => NAMES[key] ?? key))],
    cells: (cells) => {
      const padded = header.map((_, at) => cells[at] ?? '');
      const parts = found.flatMap(({ column, keys }) => {
        const object = objectIn(cells[column] ?? '');
        return keys.map((key) => {
          const value = object?.[key];
          return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
        });
      });
      return [...padded, ...parts];
    },
  };
}

function objectIn(cell: string): Readonly<Record<string, unknown>> | null {
  const text = cell.trim();
  if (!text.startsWith('{') || !text.endsWith('}')) return null;
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}
