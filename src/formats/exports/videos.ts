import type { TableFormat } from './table-format.ts';

export const VIDEO_FORMATS: readonly TableFormat[] = [
  {
    name: 'YouTube Studio, a row a video', channel: 'youtube', holds: 'posts', monthFirst: true,
    needs: [['Content', 'Contenido', 'Conteúdo', 'Inhalte', 'Contenu', 'Contenuti'], ['Video title', 'Título del video', 'Título do vídeo', 'Videotitel', 'Titre de la vidéo', 'Titolo del video']],
    columns: {
      id: ['Content', 'Contenido', 'Conteúdo', 'Inhalte', 'Contenu', 'Contenuti'], text: [], title: ['Video title', 'Título del video', 'Título do vídeo', 'Videotitel', 'Titre de la vidéo', 'Titolo del video'],
      published: ['Video publish time', 'Hora de publicación del video', 'Horário de publicação do vídeo'],
    },
    address: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  { name: 'TikTok, a row a video', channel: 'tiktok', holds: 'posts', monthFirst: true, needs: ['Video title', 'Video link', ['Post time', 'Posted date'], 'Total views'], columns: { text: ['Video title'], title: [] } },
];
