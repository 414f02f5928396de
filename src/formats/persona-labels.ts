import { normaliseKey } from './keys.ts';
import { PERSONA_FIELDS, type PersonaField } from './persona-fields.ts';

/** What people call the fields in other languages. One row a language; a word may stand for one field only. */
const IN_OTHER_LANGUAGES: Readonly<Record<string, Partial<Record<PersonaField, readonly string[]>>>> = {
  German: {
    name: ['vorname'], role: ['rolle', 'beruf', 'tätigkeit', 'berufsbezeichnung', 'funktion'], age: ['alter'], location: ['wohnort', 'ort', 'wohnt in', 'herkunft'],
    description: ['beschreibung', 'kurzbeschreibung', 'hintergrund', 'über', 'biografie', 'situation', 'lebenssituation', 'kontext'],
    goals: ['ziel', 'ziele', 'bedürfnisse', 'bedürfnis', 'wünsche', 'motivation', 'motivationen', 'erwartungen', 'anforderungen', 'beweggründe', 'antrieb'],
    pains: ['frust', 'frustpunkte', 'frustration', 'frustrationen', 'schmerzpunkte', 'probleme', 'herausforderungen', 'herausforderung', 'ängste', 'sorgen', 'hürden', 'hindernisse', 'barrieren', 'bedenken', 'ärgernisse'],
    interests: ['interessen', 'hobbys', 'hobbies', 'themen', 'vorlieben', 'schwerpunkte', 'suchbegriffe'], questions: ['fragen', 'typische fragen', 'häufige fragen'], quotes: ['zitat', 'zitate', 'leitsatz'],
    channels: ['kanäle', 'plattformen', 'soziale medien', 'medien', 'mediennutzung'], not: ['ist nicht', 'nicht gemeint'], evidence: ['quellen', 'quelle', 'belege'], reviewed: ['geprüft am', 'zuletzt geprüft', 'stand'], share: ['anteil'],
  },
  French: {
    name: ['nom', 'prénom'], role: ['rôle', 'métier', 'fonction', 'poste'], age: ['âge'], location: ['lieu', 'ville', 'habite à', 'lieu de vie', 'domicile', 'localisation'],
    description: ['présentation', 'biographie', 'contexte', 'portrait', 'à propos', 'histoire'],
    goals: ['objectif', 'objectifs', 'buts', 'besoin', 'besoins', 'attentes', 'motivations principales', 'envies', 'souhaits'],
    pains: ['points de douleur', 'freins', 'frein', 'difficultés', 'problèmes', 'craintes', 'peurs', 'obstacles', 'irritants', 'inquiétudes', 'défis'],
    interests: ['intérêts', "centres d'intérêt", 'loisirs', 'sujets', 'mots-clés', 'passions'], questions: ['questions fréquentes', 'ses questions'], quotes: ['citation', 'citations', 'devise', 'verbatim'],
    channels: ['canaux', 'réseaux sociaux', 'réseaux', 'plateformes'], evidence: ['preuves'], share: ['part'],
  },
  Spanish: {
    name: ['nombre'], role: ['rol', 'ocupación', 'profesión', 'puesto', 'cargo', 'trabajo', 'oficio'], age: ['edad'], location: ['ubicación', 'lugar', 'ciudad', 'vive en', 'residencia'],
    description: ['descripción', 'biografía', 'contexto', 'sobre', 'perfil personal', 'historia'],
    goals: ['objetivo', 'objetivos', 'meta', 'metas', 'necesidades', 'necesidad', 'motivación', 'motivaciones', 'deseos', 'expectativas'],
    pains: ['puntos de dolor', 'dolores', 'frustraciones', 'frustración', 'miedos', 'temores', 'problemas', 'barreras', 'obstáculos', 'desafíos', 'retos', 'preocupaciones', 'dificultades'],
    interests: ['intereses', 'aficiones', 'temas', 'gustos', 'palabras clave'], questions: ['preguntas', 'preguntas frecuentes'], quotes: ['cita', 'citas', 'frase', 'lema'],
    channels: ['canales', 'redes sociales', 'plataformas', 'redes'], evidence: ['fuentes', 'evidencia'], not: ['no es'],
  },
  Portuguese: {
    name: ['nome'], role: ['papel', 'ocupação', 'profissão', 'função'], age: ['idade'], location: ['localização', 'cidade', 'mora em', 'local', 'onde mora'],
    description: ['descrição', 'biografia', 'sobre', 'história', 'contexto de vida'],
    goals: ['necessidades', 'necessidade', 'motivação', 'motivações', 'desejos', 'expectativas'],
    pains: ['dores', 'dor', 'frustrações', 'frustração', 'medos', 'desafios', 'barreiras', 'dificuldades', 'pontos de dor', 'preocupações'],
    interests: ['interesses', 'hobbies favoritos', 'palavras-chave', 'gostos'], questions: ['perguntas', 'dúvidas'], quotes: ['citação', 'citações', 'frase de efeito'], channels: ['canais', 'redes sociais'], evidence: ['fontes', 'evidências'],
  },
  Italian: {
    name: ['nome'], role: ['ruolo', 'professione', 'occupazione', 'lavoro'], age: ['età'], location: ['città', 'luogo', 'vive a', 'residenza'],
    description: ['descrizione', 'biografia', 'contesto', 'storia', 'chi è'],
    goals: ['obiettivo', 'obiettivi', 'bisogni', 'bisogno', 'motivazioni', 'motivazione', 'desideri', 'aspettative'],
    pains: ['frustrazioni', 'frustrazione', 'problemi', 'paure', 'ostacoli', 'sfide', 'punti dolenti', 'difficoltà', 'preoccupazioni', 'barriere'],
    interests: ['interessi', 'passioni', 'argomenti', 'parole chiave'], questions: ['domande', 'domande frequenti'], quotes: ['citazione', 'citazioni', 'motto personale'], channels: ['canali', 'piattaforme', 'social'], evidence: ['fonti'],
  },
  Dutch: {
    name: ['naam'], role: ['rol', 'beroep', 'functie', 'baan'], age: ['leeftijd'], location: ['woonplaats', 'woont in', 'locatie'],
    description: ['beschrijving', 'achtergrond', 'over', 'verhaal'],
    goals: ['doel', 'doelen', 'behoeften', 'behoefte', 'motivatie', 'wensen', 'verwachtingen', 'drijfveren'],
    pains: ['pijnpunten', 'frustraties', 'frustratie', 'angsten', 'problemen', 'uitdagingen', 'obstakels', 'zorgen', 'belemmeringen'],
    interests: ['interesses', "hobby's", 'onderwerpen', 'zoekwoorden'], questions: ['vragen', 'veelgestelde vragen'], quotes: ['citaat', 'citaten', 'quote van'], channels: ['kanalen', 'sociale media'], evidence: ['bronnen', 'bron'], share: ['aandeel'],
  },
  Polish: {
    name: ['imię', 'imię i nazwisko'], role: ['zawód', 'stanowisko', 'rola'], age: ['wiek'], location: ['miejsce zamieszkania', 'miasto'], description: ['opis', 'o mnie', 'tło'],
    goals: ['cele', 'cel', 'potrzeby', 'motywacje', 'motywacja', 'oczekiwania'], pains: ['frustracje', 'problemy', 'obawy', 'wyzwania', 'bariery', 'bolączki'], interests: ['zainteresowania'], questions: ['pytania'], quotes: ['cytat', 'cytaty'], channels: ['kanały'],
  },
  Swedish: {
    name: ['namn'], role: ['roll', 'yrke'], age: ['ålder'], location: ['bor i', 'bostadsort'], description: ['beskrivning', 'bakgrund', 'om'],
    goals: ['mål', 'behov', 'drivkrafter', 'önskemål'], pains: ['frustrationer', 'smärtpunkter', 'utmaningar', 'hinder', 'rädslor', 'oro'], interests: ['intressen'], questions: ['frågor'], quotes: ['citat'], channels: ['kanaler'],
  },
  Vietnamese: {
    name: ['tên', 'họ tên', 'họ và tên'], role: ['vai trò', 'nghề nghiệp', 'công việc'], age: ['tuổi', 'độ tuổi'], location: ['nơi ở', 'địa điểm', 'sống tại'], description: ['mô tả', 'tiểu sử', 'giới thiệu', 'bối cảnh'],
    goals: ['mục tiêu', 'nhu cầu', 'mong muốn', 'động lực'], pains: ['nỗi đau', 'điểm đau', 'khó khăn', 'vấn đề', 'thách thức', 'rào cản', 'lo lắng', 'nỗi sợ'], interests: ['sở thích', 'quan tâm', 'từ khóa'], questions: ['câu hỏi'], quotes: ['trích dẫn', 'câu nói'], channels: ['kênh'],
  },
  Korean: {
    name: ['이름'], role: ['직업', '역할'], age: ['나이', '연령', '연령대'], location: ['거주지', '사는 곳', '지역'], description: ['배경', '소개', '상황'],
    goals: ['목표', '니즈', '필요', '원하는 것', '동기'], pains: ['고민', '문제', '불만', '어려움', '페인 포인트', '페인포인트', '걱정'], interests: ['관심사', '취미'], questions: ['질문'], quotes: ['인용', '한마디'], channels: ['채널'],
  },
  Japanese: {
    name: ['名前', '氏名'], role: ['職業', '役割', '仕事'], age: ['年齢'], location: ['居住地', '住所', '住まい'], description: ['状況', '背景', 'プロフィール', '概要'],
    goals: ['目標', 'ゴール', 'ニーズ', '欲求', 'やりたいこと', 'やってほしいこと'], pains: ['痛み', '現在の痛み', '悩み', '課題', '不満', '困りごと', 'ペインポイント'], interests: ['興味', '趣味', '関心'], questions: ['質問', 'よくある質問'], quotes: ['引用', '口癖'], channels: ['チャネル', 'sns'],
  },
  Danish: {
    name: ['navn'], role: ['stilling', 'erhverv'], age: ['alder'], location: ['bopæl', 'bor i'], description: ['beskrivelse', 'baggrund'],
    goals: ['mål', 'behov', 'ønsker', 'motivation'], pains: ['frustrationer', 'udfordringer', 'bekymringer', 'barrierer'], interests: ['interesser'], questions: ['spørgsmål'], quotes: ['citat'], channels: ['kanaler'],
  },
  Norwegian: {
    name: ['navn'], role: ['rolle', 'yrke', 'stilling'], age: ['alder'], location: ['bosted', 'bor i'], description: ['beskrivelse', 'bakgrunn'],
    goals: ['mål', 'behov', 'ønsker', 'motivasjon'], pains: ['frustrasjoner', 'utfordringer', 'bekymringer', 'hindringer'], interests: ['interesser'], questions: ['spørsmål'], quotes: ['sitat'], channels: ['kanaler'],
  },
  Finnish: {
    name: ['nimi'], role: ['ammatti', 'rooli', 'työ'], age: ['ikä'], location: ['asuinpaikka', 'kotipaikka', 'asuu'], description: ['kuvaus', 'tausta'],
    goals: ['tavoitteet', 'tavoite', 'tarpeet', 'toiveet', 'motivaatio'], pains: ['haasteet', 'ongelmat', 'kipupisteet', 'huolet', 'pelot', 'turhautumiset', 'esteet'], interests: ['kiinnostuksen kohteet', 'kiinnostukset', 'harrastukset'],
    questions: ['kysymykset'], quotes: ['sitaatti', 'lainaus'], channels: ['kanavat'],
  },
  Czech: {
    name: ['jméno'], role: ['povolání', 'profese', 'pozice'], age: ['věk'], location: ['bydliště'], description: ['popis', 'o sobě'], goals: ['cíle', 'cíl', 'potřeby', 'motivace', 'přání'], pains: ['frustrace', 'problémy', 'obavy', 'překážky', 'výzvy', 'bolesti'],
    interests: ['zájmy', 'koníčky'], questions: ['otázky'], quotes: ['citát'], channels: ['kanály'],
  },
  Romanian: {
    name: ['nume'], role: ['ocupație', 'profesie', 'meserie'], age: ['vârstă', 'vârsta'], location: ['locație', 'oraș'], description: ['descriere'], goals: ['obiective', 'nevoi', 'motivații', 'dorințe'], pains: ['frustrări', 'temeri', 'provocări', 'obstacole', 'dureri'],
    interests: ['interese', 'hobby-uri'], questions: ['întrebări'], quotes: ['citate'], channels: ['canale'],
  },
  Hungarian: {
    name: ['név'], role: ['foglalkozás', 'szerep', 'munka'], age: ['életkor', 'kor'], location: ['lakóhely'], description: ['leírás', 'háttér'], goals: ['célok', 'cél', 'igények', 'szükségletek', 'motivációk'], pains: ['problémák', 'kihívások', 'félelmek', 'fájdalompontok', 'frusztrációk'],
    interests: ['érdeklődés', 'érdeklődési kör', 'hobbik'], questions: ['kérdések'], quotes: ['idézet'], channels: ['csatornák'],
  },
  Turkish: {
    name: ['adı', 'isim'], role: ['meslek', 'rol', 'iş', 'görev'], age: ['yaş'], location: ['şehir', 'konum', 'yaşadığı yer'], description: ['açıklama', 'hakkında', 'geçmiş'], goals: ['hedefler', 'hedef', 'amaçlar', 'ihtiyaçlar', 'ihtiyaç', 'motivasyon', 'istekler'],
    pains: ['sorunlar', 'acı noktaları', 'zorluklar', 'korkular', 'endişeler', 'engeller', 'hayal kırıklıkları'], interests: ['ilgi alanları', 'hobiler'], questions: ['sorular'], quotes: ['alıntı', 'söz'], channels: ['kanallar'],
  },
  Indonesian: {
    name: ['nama'], role: ['pekerjaan', 'peran', 'profesi', 'jabatan'], age: ['usia', 'umur'], location: ['lokasi', 'domisili', 'tempat tinggal'], description: ['deskripsi', 'latar belakang'], goals: ['tujuan', 'kebutuhan', 'motivasi', 'keinginan'],
    pains: ['masalah', 'tantangan', 'kekhawatiran', 'hambatan', 'frustrasi', 'titik masalah'], interests: ['minat', 'hobi'], questions: ['pertanyaan'], quotes: ['kutipan'], channels: ['saluran', 'kanal'],
  },
  Russian: {
    name: ['имя'], role: ['профессия', 'роль', 'должность', 'работа', 'род занятий'], age: ['возраст'], location: ['город', 'место жительства', 'живёт в'], description: ['описание', 'о себе', 'биография', 'контекст'],
    goals: ['цели', 'цель', 'потребности', 'потребность', 'желания', 'мотивация', 'ожидания', 'задачи'], pains: ['боли', 'боль', 'проблемы', 'страхи', 'опасения', 'барьеры', 'трудности', 'разочарования', 'возражения'],
    interests: ['интересы', 'увлечения', 'хобби', 'темы', 'ключевые слова'], questions: ['вопросы', 'частые вопросы'], quotes: ['цитата', 'цитаты'], channels: ['каналы', 'площадки', 'соцсети'], evidence: ['источники'],
  },
  Ukrainian: {
    name: ["ім'я"], role: ['професія', 'посада'], age: ['вік'], location: ['місто', 'місце проживання'], description: ['опис', 'про себе'], goals: ['цілі', 'ціль', 'потреби', 'бажання', 'мотивація'], pains: ['болі', 'біль', 'проблеми', 'страхи', 'побоювання', 'бар’єри', 'труднощі'],
    interests: ['інтереси', 'захоплення'], questions: ['питання', 'запитання'], quotes: ['цитати'], channels: ['канали'],
  },
  Greek: {
    name: ['όνομα'], role: ['επάγγελμα', 'ρόλος'], age: ['ηλικία'], location: ['τοποθεσία', 'πόλη'], description: ['περιγραφή'], goals: ['στόχοι', 'ανάγκες', 'κίνητρα'], pains: ['προβλήματα', 'ανησυχίες', 'φόβοι', 'εμπόδια', 'δυσκολίες'],
    interests: ['ενδιαφέροντα'], questions: ['ερωτήσεις'], channels: ['κανάλια'],
  },
  Chinese: {
    name: ['姓名', '名字', '名称'], role: ['职业', '角色', '职位', '身份', '工作', '職業', '職位'], age: ['年龄', '年齡'], location: ['地点', '所在地', '居住地', '城市', '所在城市'], description: ['背景', '简介', '描述', '个人简介', '介绍', '簡介'],
    goals: ['目标', '目的', '需求', '核心需求', '动机', '期望', '愿望', '目標', '動機'], pains: ['痛点', '核心痛点', '困扰', '挑战', '顾虑', '担忧', '障碍', '烦恼', '痛點', '挑戰'], interests: ['兴趣', '爱好', '兴趣爱好', '关键词', '关注点', '興趣'],
    questions: ['问题', '常见问题', '常問問題'], quotes: ['语录', '引言', '口头禅'], channels: ['渠道', '平台', '触达渠道', '常用平台'], evidence: ['来源', '依据'],
  },
};

/** Words that say how much or whose, and not what: "Key needs", "Her main frustrations". */
const BEFORE = /^(?:(?:my|her|his|their|our|key|core|main|primary|secondary|top|biggest|major|typical|common|current|user|customer|personal|professional|work|life|product|overall|long-term|short-term|some|brief|short|the|journey|favou?rite|preferred|bevorzugte|préférés?|preferid[oa]s|preferit[ie]|principal(?:es)?|wichtigste[nrs]?|seine?|ihre?|sus?|seus?|suas?|ses)\s+)+(?=\p{L})/u;
/** What narrows a field: "Goals for this app", "Besoins pour ce projet". */
const AFTER = /\s+(?:for|with|when|about|around|on|in|at|of|für|bei|mit|pour|avec|para|con|com|per|voor|met|regarding|and how|principal(?:es)?|principais|principaux|principali)\b.*$/u;
const WANTS = /^(?:what|was|lo que|ce qu[e'’]?|o que|que|qué|che cosa|cosa|wat)\s.*\b(?:wants?|needs?|hopes?|wishes|looking for|cares? about most|values?|will|möchte|braucht|brauchen|wünscht|necesitan?|quieren?|veut|veulent|cherche|attend|precisam?|querem?|vuole|vogliono|wil|willen|nodig)\b/u;
const HURTS = /^(?:what|was|lo que|o que|que|qué|cosa|wat)\s.*\b(?:frustrates?|annoys?|worries|bothers?|hurts?|stops?|blocks?|fears?|holds|stands|nervt|stört|ärgert|frustriert|preocupa|frustra|bloque|incomoda|trattiene|tegenhoudt)\b/u;
const ABOUT = /^(?:about|who is|über|wer ist|sobre|quién es|quem é|qui est|chi è|wie is|over)\s/u;
const ASKS = /^(?:(?:typical |common |frequent )?questions (?:she|he|they)|what (?:she|he|they) asks?)\b/u;
const IS_FOUND = /^where (?:she|he|they|to find)\b/u;
const SEARCHES = /^how (?:they|she|he) search(?:es)?$/;

const fold = (words: string): string => normaliseKey(words.normalize('NFKC')).replace(/[.'’]/g, '');

const index = new Map<string, PersonaField>();
for (const table of Object.values(IN_OTHER_LANGUAGES)) {
  for (const [field, words] of Object.entries(table)) for (const word of words) index.set(fold(word), field as PersonaField);
}
for (const [field, { aliases }] of Object.entries(PERSONA_FIELDS)) for (const word of [field, ...aliases]) index.set(fold(word), field as PersonaField);

/** Words that stand over facts about a person and name no field themselves. */
const NEUTRAL = new Set([
  'profile', 'persona profile', 'user profile', 'demographics', 'demographic', 'demographic profile', 'basics', 'basic info', 'basic information', 'personal info', 'personal information', 'personal details', 'details', 'facts', 'quick facts', 'key facts', 'at a glance', 'snapshot', 'overview',
  'about them', 'identity', 'general', 'general information', 'info', 'characteristics', 'traits', 'attributes',
  'profil', 'steckbrief', 'demografie', 'demographie', 'allgemein', 'auf einen blick', 'persönliche daten', 'eckdaten', 'merkmale', 'fiche', 'identité', 'données démographiques', 'en bref', 'perfil', 'datos', 'datos demográficos', 'datos personales', 'demografía', 'demografia', 'ficha', 'dados', 'dados demográficos',
  'dados pessoais', 'profilo', 'dati', 'dati anagrafici', 'scheda', 'profiel', 'kenmerken', 'gegevens', 'hồ sơ', 'thông tin', 'thông tin cá nhân', 'nhân khẩu học', 'profil demograficzny', 'dane', 'fakta', '基本情報', '属性', '기본 정보', '프로필',
].map(fold));

/** A label without pictures, marks, numbers and what stands in brackets. */
export const plainLabel = (label: string): string =>
  label.replace(/[(（[][^)）\]]*[)）\]]/g, ' ').replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether a label only announces facts about a person: "Profile", "Steckbrief". */
export const isNeutralLabel = (label: string): boolean => NEUTRAL.has(fold(plainLabel(label)));

/** The persona field that a label in a text means, in any of its names and languages; also of the first of two: "Goals & needs". */
export function labelledField(label: string, own: (key: string) => PersonaField | undefined): PersonaField | undefined {
  if (label.length > 80) return undefined;
  const words = plainLabel(label);
  const known = (part: string): PersonaField | undefined => own(part) ?? index.get(fold(part));
  const whole = known(words);
  if (whole) return whole;
  if (WANTS.test(words)) return 'goals';
  if (HURTS.test(words)) return 'pains';
  if (SEARCHES.test(words)) return 'interests';
  if (ASKS.test(words)) return 'questions';
  if (IS_FOUND.test(words)) return 'channels';
  if (ABOUT.test(words)) return 'description';
  const [head = ''] = words.split(/\s*[:|–—]\s*|\s+-\s+/u);
  for (const part of head.split(/\s*[&/,+]\s*|\s+(?:and|und|et|y|e|en|i|och|và|or|oder)\s+/u)) {
    const field = known(part) ?? known(part.replace(BEFORE, '')) ?? known(part.replace(AFTER, '')) ?? known(part.replace(BEFORE, '').replace(AFTER, ''));
    if (field) return field;
  }
  return undefined;
}
