import type { TableFormat } from './table-format.ts';

export const LINKEDIN_FORMATS: readonly TableFormat[] = [
  {
    name: 'LinkedIn, a row a post of a page', channel: 'linkedin', holds: 'posts', monthFirst: true,
    needs: ['Post title', 'Post link', 'Created date', 'Impressions'],
    // What it calls a title is how the post begins.
    columns: { text: ['Post title'], title: [], published: ['Created date'], link: ['Post link'], views: ['Views (Excluding offsite video views)', 'Views'], shares: ['Reposts'] },
    rates: [{ header: 'Click through rate (CTR)', of: 'clicks', by: ['impressions'] }],
  },
  { name: 'LinkedIn archive, what was shared', channel: 'linkedin', holds: 'posts', monthFirst: true, needs: ['ShareLink', 'ShareCommentary'], columns: { link: ['ShareLink'], text: ['ShareCommentary'], published: ['Date'] } },
  { name: 'LinkedIn archive, your own comments', channel: 'linkedin', holds: 'comments', monthFirst: true, own: true, needs: ['Date', 'Link', 'Message'], columns: { post: ['Link'], at: ['Date'], text: ['Message'], id: [] } },
];
