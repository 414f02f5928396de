/**
 * What people call the fields of a calendar in their own language. Labels are parted by commas; the English ones, and
 * ours, are in `slot-fields.ts`.
 */
export const SLOT_LABELS = {
  de: {
    date: 'Datum, Termin, Veröffentlichung, Veröffentlichungsdatum, Veröffentlichen am, Wann, Fällig', day: 'Tag, Wochentag', week: 'Woche, Kalenderwoche', month: 'Monat', time: 'Uhrzeit, Zeit', channel: 'Kanal, Kanäle, Plattform, Plattformen, Netzwerk, Medium',
    persona: 'Zielgruppe, Zielgruppen, Leser', topic: 'Thema, Themen, Säule, Kategorie, Rubrik', title: 'Titel, Überschrift, Betreff, Beitrag, Idee, Inhalt, Arbeitstitel', post: 'Datei, Pfad, Entwurf', status: 'Stand, Stufe',
    goal: 'Ziel, Zweck', host: 'Verantwortlich, Zuständig, Wer, Autor, Autorin', campaign: 'Kampagne, Aktion, Serie', repeat: 'Wiederholung', text: 'Text, Beitragstext, Bildtext',
  },
  fr: {
    date: 'Date de publication, Publication, Publié le, Quand, Échéance', day: 'Jour', week: 'Semaine', month: 'Mois', time: 'Heure, Horaire', channel: 'Canal, Canaux, Plateforme, Plateformes, Réseau, Réseaux, Réseau social',
    persona: 'Public, Cible, Audience cible, Public cible', topic: 'Thème, Thèmes, Sujet, Sujets, Pilier, Catégorie, Rubrique', title: 'Titre, Accroche, Objet, Idée, Contenu', post: 'Fichier, Chemin, Brouillon', status: 'Statut, État',
    goal: 'Objectif, But', host: 'Responsable, Auteur, Qui', campaign: 'Campagne, Série', repeat: 'Récurrence', text: 'Texte, Légende, Corps',
  },
  es: {
    date: 'Fecha, Fecha de publicación, Publicación, Cuándo, Fecha límite', day: 'Día, Día de la semana', week: 'Semana', month: 'Mes', time: 'Hora, Horario', channel: 'Canal, Canales, Plataforma, Plataformas, Red, Redes, Red social',
    persona: 'Público, Audiencia, Público objetivo, Segmento', topic: 'Tema, Temas, Pilar, Categoría', title: 'Título, Gancho, Asunto, Idea, Contenido, Publicación (título)', post: 'Archivo, Ruta, Borrador', status: 'Estado, Fase',
    goal: 'Objetivo, Meta, Propósito', host: 'Responsable, Autor, Autora, Encargado, Quién', campaign: 'Campaña, Serie', repeat: 'Repetición', text: 'Texto, Descripción, Copy',
  },
  pt: {
    date: 'Data, Data de publicação, Publicação, Quando, Prazo', day: 'Dia, Dia da semana', week: 'Semana', month: 'Mês', time: 'Hora, Horário', channel: 'Canal, Canais, Plataforma, Plataformas, Rede, Redes',
    persona: 'Público, Público-alvo, Audiência, Segmento', topic: 'Tema, Temas, Pilar, Categoria, Assunto', title: 'Título, Gancho, Ideia, Conteúdo', post: 'Arquivo, Ficheiro, Caminho, Rascunho', status: 'Estado, Situação, Etapa',
    goal: 'Objetivo, Meta', host: 'Responsável, Autor, Autora, Quem', campaign: 'Campanha, Série', repeat: 'Repetição', text: 'Texto, Legenda',
  },
  it: {
    date: 'Data, Data di pubblicazione, Pubblicazione, Quando, Scadenza', day: 'Giorno', week: 'Settimana', month: 'Mese', time: 'Ora, Orario', channel: 'Canale, Canali, Piattaforma, Piattaforme, Rete', persona: 'Pubblico, Destinatari, Target',
    topic: 'Tema, Temi, Argomento, Pilastro, Categoria, Rubrica', title: 'Titolo, Oggetto, Idea, Contenuto', post: 'Percorso, Bozza', status: 'Stato, Fase', goal: 'Obiettivo, Scopo', host: 'Responsabile, Autore, Autrice, Chi', campaign: 'Campagna, Serie',
    repeat: 'Ripetizione', text: 'Testo, Didascalia',
  },
  nl: {
    date: 'Datum, Publicatiedatum, Publicatie, Wanneer', day: 'Dag, Weekdag', week: 'Week', month: 'Maand', time: 'Tijd, Tijdstip', channel: 'Kanaal, Kanalen, Platform, Platformen, Medium', persona: 'Doelgroep, Doelgroepen, Publiek',
    topic: 'Onderwerp, Onderwerpen, Thema, Pijler, Categorie', title: 'Titel, Kop, Idee, Inhoud', post: 'Bestand, Pad, Concept', status: 'Status, Fase', goal: 'Doel', host: 'Verantwoordelijke, Eigenaar, Auteur, Wie', campaign: 'Campagne, Reeks', repeat: 'Herhaling', text: 'Tekst, Bijschrift',
  },
  vi: {
    date: 'Ngày đăng, Lịch đăng, Ngày', day: 'Thứ', week: 'Tuần', month: 'Tháng', time: 'Giờ, Giờ đăng, Thời gian', channel: 'Kênh, Nền tảng', persona: 'Đối tượng, Khách hàng, Độc giả', topic: 'Chủ đề, Trụ cột', title: 'Tiêu đề, Tên bài, Bài viết, Ý tưởng, Góc, Góc nhìn',
    post: 'Tệp, Đường dẫn', status: 'Trạng thái, Tình trạng', goal: 'Mục tiêu', host: 'Phụ trách, Người phụ trách, Tác giả', campaign: 'Chiến dịch', repeat: 'Lặp lại', text: 'Nội dung, Bài đăng',
  },
  sv: {
    date: 'Datum, Publiceringsdatum, När', day: 'Dag, Veckodag', week: 'Vecka', month: 'Månad', time: 'Tid, Klockslag', channel: 'Kanal, Kanaler, Plattform', persona: 'Målgrupp', topic: 'Ämne, Tema, Kategori', title: 'Titel, Rubrik, Idé, Innehåll',
    post: 'Fil, Utkast', status: 'Läge', goal: 'Mål', host: 'Ansvarig, Ägare', campaign: 'Kampanj', text: 'Bildtext',
  },
  no: {
    date: 'Dato, Publiseringsdato, Når', day: 'Dag, Ukedag', week: 'Uke, Uge', month: 'Måned', time: 'Tid, Klokkeslett, Tidspunkt', channel: 'Kanal, Kanaler, Plattform, Platform', persona: 'Målgruppe', topic: 'Emne, Tema, Kategori, Pilar', title: 'Tittel, Overskrift, Idé, Innhold, Indhold',
    post: 'Fil, Utkast', status: 'Tilstand', goal: 'Mål', host: 'Ansvarlig, Eier, Ejer', campaign: 'Kampanje, Kampagne', text: 'Tekst, Bildetekst',
  },
  pl: {
    date: 'Data, Data publikacji, Termin', day: 'Dzień', week: 'Tydzień', month: 'Miesiąc', time: 'Godzina, Czas', channel: 'Kanał, Kanały, Platforma', persona: 'Odbiorca, Odbiorcy, Grupa docelowa', topic: 'Temat, Tematy, Filar, Kategoria', title: 'Tytuł, Nagłówek, Pomysł',
    post: 'Plik, Szkic', status: 'Stan, Etap', goal: 'Cel', host: 'Odpowiedzialny, Autor, Kto', campaign: 'Kampania, Seria', text: 'Treść, Tekst',
  },
  ro: {
    date: 'Data, Data publicării, Când', day: 'Ziua, Zi', week: 'Săptămâna', month: 'Luna', time: 'Ora', channel: 'Canal, Platformă, Platforma', persona: 'Public, Audiență', topic: 'Temă, Subiect, Categorie', title: 'Titlu, Idee', post: 'Fișier', status: 'Stare, Stadiu',
    goal: 'Obiectiv, Scop', host: 'Responsabil, Autor', campaign: 'Campanie, Serie', text: 'Text, Conținut, Descriere',
  },
  ru: {
    date: 'Дата, Дата публикации, Публикация, Когда, Срок', day: 'День, День недели', week: 'Неделя', month: 'Месяц', time: 'Время', channel: 'Канал, Каналы, Площадка, Площадки, Платформа, Соцсеть', persona: 'Аудитория, Целевая аудитория, Для кого', topic: 'Тема, Темы, Рубрика, Категория',
    title: 'Заголовок, Название, Идея, Материал', post: 'Файл, Черновик', status: 'Статус, Состояние, Этап', goal: 'Цель', host: 'Ответственный, Автор, Кто', campaign: 'Кампания, Серия', text: 'Текст, Подпись, Содержание',
  },
  uk: {
    date: 'Дата публікації, Коли', day: 'День тижня', week: 'Тиждень', month: 'Місяць', time: 'Час', channel: 'Платформа, Майданчик', persona: 'Аудиторія, Цільова аудиторія', topic: 'Тематика, Категорія', title: 'Назва, Ідея', status: 'Стан', goal: 'Мета', host: 'Відповідальний', campaign: 'Кампанія', text: 'Зміст',
  },
  fi: {
    date: 'Päivämäärä, Julkaisupäivä, Pvm, Milloin', day: 'Päivä, Viikonpäivä', week: 'Viikko', month: 'Kuukausi', time: 'Aika, Kello, Kellonaika', channel: 'Kanava, Kanavat, Alusta', persona: 'Kohderyhmä, Yleisö', topic: 'Aihe, Teema, Kategoria', title: 'Otsikko, Idea, Sisältö',
    post: 'Tiedosto, Luonnos', status: 'Tila', goal: 'Tavoite', host: 'Vastuuhenkilö, Kirjoittaja, Vastuu', campaign: 'Kampanja', text: 'Teksti, Kuvateksti',
  },
  cs: {
    date: 'Datum zveřejnění, Kdy', day: 'Den', week: 'Týden', month: 'Měsíc', time: 'Čas', channel: 'Kanál, Kanály, Platforma', persona: 'Cílová skupina, Publikum', topic: 'Téma, Kategorie', title: 'Název, Nadpis, Nápad', post: 'Soubor', status: 'Stav', goal: 'Cíl', host: 'Zodpovídá, Odpovědný', campaign: 'Kampaň', text: 'Obsah',
  },
  hu: {
    date: 'Dátum, Megjelenés', day: 'Nap', week: 'Hét', month: 'Hónap', time: 'Idő, Időpont', channel: 'Csatorna, Felület', persona: 'Célcsoport, Célközönség', topic: 'Téma, Kategória', title: 'Cím, Ötlet', post: 'Fájl', status: 'Állapot, Státusz', goal: 'Cél', host: 'Felelős, Szerző', campaign: 'Kampány', text: 'Szöveg, Tartalom',
  },
  da: { date: 'Udgivelsesdato', day: 'Ugedag', time: 'Klokken', persona: 'Målgruppe', title: 'Titel, Overskrift', status: 'Tilstand', host: 'Ansvarlig', text: 'Tekst, Billedtekst' },
  tr: { date: 'Tarih, Yayın tarihi', day: 'Gün', week: 'Hafta', month: 'Ay', time: 'Saat', channel: 'Kanal, Platform', persona: 'Hedef kitle', topic: 'Konu', title: 'Başlık, Fikir', post: 'Dosya', status: 'Durum', goal: 'Amaç, Hedef', host: 'Sorumlu', campaign: 'Kampanya', text: 'Metin, İçerik' },
  id: { date: 'Tanggal', day: 'Hari', week: 'Minggu', month: 'Bulan', time: 'Jam, Waktu', channel: 'Kanal, Platform', persona: 'Audiens, Target audiens', topic: 'Topik, Tema, Pilar', title: 'Judul, Ide', post: 'Berkas', status: 'Keadaan', goal: 'Tujuan', host: 'Penanggung jawab', campaign: 'Kampanye', text: 'Teks, Konten' },
  zh: { date: '日期, 发布日期, 发布时间, 时点', day: '星期, 时间', week: '周, 周次', month: '月份', time: '时刻', channel: '平台, 渠道', persona: '受众, 目标受众', topic: '主题, 话题, 栏目', title: '标题, 选题', post: '文件', status: '状态', goal: '目标, 目的', host: '负责人, 作者', campaign: '活动, 系列', text: '内容, 文案, 可直接发布文案' },
  ja: { date: '日付, 公開日, 投稿日', day: '曜日', week: '週', month: '月', time: '時間, 時刻', channel: 'チャンネル, 媒体, プラットフォーム', persona: 'ターゲット, 対象', topic: 'テーマ, カテゴリ', title: 'タイトル, 件名', post: 'ファイル', status: 'ステータス, 状態', goal: '目的, 目標', host: '担当, 担当者', campaign: 'キャンペーン', text: '本文' },
  ko: { date: '날짜, 발행일, 게시일', day: '요일', week: '주차', month: '월', time: '시간', channel: '채널, 플랫폼', persona: '타겟, 대상', topic: '주제, 카테고리', title: '제목', post: '파일', status: '상태', goal: '목표, 목적', host: '담당자, 담당', campaign: '캠페인', text: '본문, 내용' },
  ar: { date: 'التاريخ, تاريخ النشر', day: 'اليوم', week: 'الأسبوع', month: 'الشهر', time: 'الوقت', channel: 'المنصة, القناة', persona: 'الجمهور', topic: 'الموضوع', title: 'العنوان, الفكرة', status: 'الحالة', goal: 'الهدف', host: 'المسؤول', campaign: 'الحملة', text: 'النص, المحتوى' },
} as const;
