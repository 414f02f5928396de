/** How a person gets numbers out of each network. Menus change; what the file is called does less often. */
export const HOW_TO_EXPORT: readonly { readonly network: string; readonly how: string; readonly tells: string }[] = [
  { network: 'X', how: 'Premium: Analytics → Content → download CSV. Everybody: Settings → Download an archive of your data (data/tweets.js).', tells: 'replies, likes and reposts of each post' },
  { network: 'Facebook and Instagram', how: 'Meta Business Suite → Insights → Content → Export data, by post.', tells: 'reach, comments, shares and reactions of each post' },
  { network: 'LinkedIn', how: 'Your page as admin → Analytics → Content → Export (save the XLS as CSV or XLSX), or Settings → Get a copy of your data.', tells: 'impressions, comments and reposts of each post' },
  { network: 'YouTube', how: 'Studio → Analytics → Advanced mode → Content → Export current view (.csv), with the columns Comments added, Likes and Shares.', tells: 'views, comments and shares of each video' },
  { network: 'TikTok', how: 'Studio → Analytics → Content → Download data.', tells: 'views, comments and shares of each video' },
  { network: 'Mastodon', how: 'Save https://YOUR.SERVER/api/v1/accounts/ID/statuses as a JSON file, and for the comments of one post …/api/v1/statuses/ID/context. The archive in Preferences → Import and export has no counts.', tells: 'replies and boosts of each post, and the comments themselves' },
  { network: 'Bluesky', how: 'Save https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=YOU as a JSON file, and for the comments of one post …/app.bsky.feed.getPostThread?uri=….', tells: 'replies and reposts of each post, and the comments themselves' },
  { network: 'Anything else', how: 'A CSV with the columns post,id,parent,author,at,text,own, one row a comment (own is true for yours).', tells: 'whether people talk, come back and are answered' },
];
