/** A language that Rapport recognises without judging it: its id, what people call it, and its most common words. */
export interface OtherLanguage {
  /** ISO 639-1, or 639-3 where there is none. */
  readonly id: string;
  readonly names: string;
  /** An elided article stands as it is written before the next word: l', d'. */
  readonly words: string;
}

const other = (id: string, names: string, words: string): OtherLanguage => ({ id, names, words });

/** Enough of each to tell it from its neighbours. The names are in English and its own. */
export const OTHER_LANGUAGES: readonly OtherLanguage[] = [
  other('fr', 'french français', `le la les de des du un une et est en que qui dans pour pas plus vous nous votre vos notre nos je tu il elle on ce cette ces ça sur avec au aux par mais ou où ne se son sa
    ses leur sont être avoir fait faire tout tous très bien comme quoi quel quelle quand comment pourquoi aussi si même sans merci bonjour oui non c'est j'ai ici alors donc chez encore toujours aujourd'hui demain soir
    votez partagez l' d' qu' n' s' c' j' m'
    autre autres après avant depuis pendant entre contre vers chaque certains peut peuvent pouvez pouvons doit doivent avez avons ont était étaient sera seront serait suis êtes sommes elles ils lui eux
    cela celui celle ceux dont peu beaucoup moins mieux nouveau nouvelle parce puis jamais rien personne temps jour jours ans année fois quels quelles lorsque afin selon ainsi fin total`),
  other('de', 'german deutsch', `der die das und ist nicht ein eine einen einem einer ich du er sie es wir ihr zu den dem des mit auf für von im in an am als auch so wie was wer wo wann warum aber oder wenn dass ihre ihren euch eure
    unser unsere uns mein dein kann könnt haben hat habt sind seid war wird werden bei nach aus um noch nur mehr sehr schon heute morgen bis zum zur über unter vor durch danke hallo ja nein alle alles gibt jetzt hier doch mal man sich`),
  other('it', 'italian italiano', `il lo la i gli le di a da in con su per tra un uno una e è che non si del della dei delle degli al alla ai alle nel nella sul sulla dal dalla come più anche ma o se ci mi ti vi sono sei siamo ha hai ho
    abbiamo questo questa questi quello quando dove perché cosa chi molto tutti tutto tuo tua vostro nostro nostra grazie ciao sì oggi domani fare essere c'è l' un' dell' all' nell' dall' d'
    parte nuovo nuova prima dopo sempre ogni senza solo tempo modo cose anno anni persona persone ora poi già ancora loro lui lei noi voi suo sua suoi stato stata può puoi vuoi vuole deve devi hanno era
    erano sia quale quali quanto tutte tutta alcuni altri altre altro così quindi mentre durante verso contro fra sotto sopra`),
  other('pt', 'portuguese português', `o a os as de do da dos das em no na nos nas um uma e é que não se por para com mais como mas ou ao à aos às pelo pela seu sua seus suas você vocês eu nós ele ela isso isto este esta esse essa meu minha
    nosso nossa já também muito muita quando onde quem qual são está estão ser ter tem foi fazer até sobre obrigado obrigada olá oi sim bom dia hoje amanhã aqui tudo todos gente pra teu tua ainda nesta neste num numa você pode pelos pelas mesmo outro outra são seus nossos temos vamos pessoas
    antes pessoa tipo tipos nunca sempre dentro falta parte exemplo número importante grande entre desde durante ante contra cada qualquer outras outros alguém algum alguma alguns algumas nada ninguém
    essas esses estes estas aquele aquela mesma melhor maior menor nova novo novos novas diferente forma maneira vez vezes depois agora então pois porém apenas só somente tempo mundo ano anos semana lado
    segundo segunda será seria sejam seja sido tenha têm tinha podem deve devem quer quero gostam ajudar encontrar conte compartilhe comente curta siga primeira primeiro última último elas eles dele dela
    deles nesse nessa disso assim logo além através enquanto embora portanto porque quais quanto quantos toda todas`),
  other('nl', 'dutch nederlands', `de het een en van is in dat die op te zijn met voor niet aan er om ook als maar bij of uit nog naar dan wat wie waar hoe wanneer waarom je jij jouw jullie u uw ik we wij ons onze hij zij ze mijn heeft hebben
    heb was wordt worden kan kunnen deze dit door over tot veel meer geen wel al alle alles vandaag morgen hier dank bedankt hallo ja nee graag`),
  other('ca', 'catalan català valencià', `el la els les de del dels un una i és que no en amb per a al als es se ens us et em li ho hi què qui com quan on però o si més molt aquest aquesta aquests aquestes això nostre nostra vostre vostra teu teva
    seu seva són està ser fer tot tots totes també ja avui demà bon dia gràcies hola sí fins des dins perquè vols voleu tens teniu encara dues molta molts torna nosaltres vosaltres hem heu podeu pots cada mateix altres també fem l' d' s' n' m' t'
    abans després nou nova ara sempre mai res algú alguna algun entre contra durant segons part temps any anys dies vegada vegades així llavors només sense sobre sota poc altre altra millor gent persona
    persones té tenim tenen era eren serà sigui pot poden podem cal vull volem vol ell ella meu meva quin quina quins quines allò aquell aquella tampoc mateixa tothom cap`),
  other('gl', 'galician galego', `o a os as de do da dos das en no na nos nas un unha e é que non se por para con máis como pero ou ao á aos ás polo pola seu súa seus súas vós ti nós eu isto este esta iso xa tamén moi moito cando onde quen cal
    son está ser ter ten foi facer ata sobre grazas ola si bo día hoxe mañá aquí todos todas xente coa co nosa noso voso vosa teu túa aínda dúas moita moitos cada algún nesta neste outra outro podes imos temos
    antes despois novo nova agora sempre nunca nada alguén algunha entre contra durante parte tempo ano anos vez veces así entón só sen baixo pouco outros mellor persoa persoas facemos teñen era eran será
    sexa pode poden hai queremos quere el ela eles nosoutros meu miña cales aquel aquela tampouco mesmo mesma ninguén ademais`),
  other('eu', 'basque euskara', `eta da ez bat dira du dute baina edo ere oso hau hori zer nor non nola noiz zergatik gure zure zuen zuek gu ni zu dago daude egin izan behar nahi dut dugu duzu kaixo eskerrik asko gaur bihar guztiak baino bezala arte`),
  other('ro', 'romanian română', `și de la în a o un este nu cu pe că din care să mai pentru ce se sunt au am ai are fi sau dar cum când unde cine noi voi tu el ea lor lui nostru noastră vă ne te mă le după foarte toate toți azi mâine bună mulțumim
    mulțumesc aici prin până fost`),
  other('sv', 'swedish svenska', `och att det som en på är av för med den till inte ett om har jag du vi ni de han hon var kan ska så men eller när hur vad vem vår våra din ditt dina er era från vid efter mer mycket också bara här alla idag imorgon
    tack hej ja nej blir finns få göra`),
  other('da', 'danish dansk', `og at det som en på er af for med den til ikke et om har jeg du vi i de han hun var kan skal så men eller når hvordan hvad hvem hvor vores din dit dine jer jeres fra ved efter mere meget også kun her alle dag morgen tak
    hej ja nej bliver være få gøre`),
  other('no', 'norwegian norsk bokmål nb nn nynorsk', `og å at det som en på er av for med den til ikke et om har jeg du vi dere de han hun var kan skal så men eller når hvordan hva hvem hvor vår våre din ditt deres fra ved etter mer mye også bare her alle dag
    morgen takk hei ja nei blir være få gjøre`),
  other('fi', 'finnish suomi', `ja on ei se että hän mutta kun niin tai myös ovat oli mitä mikä kuka missä milloin miksi miten sinä minä me te he tämä nämä ne joka jotka kanssa voi voit olla ole olet kuin vain nyt jo vielä hyvä paljon kaikki tänään
    huomenna kiitos hei kyllä meidän teidän sinun`),
  other('et', 'estonian eesti', 'ja on ei et see ka kui aga või mis kes kus kuidas meie teie sina väga täna homme aitäh tere oma siis ning üks oli ole kõik palju'),
  other('lv', 'latvian latviešu', 'un ir ka ar no uz par ne tas kā bet jūs mēs jūsu mūsu ļoti šodien rīt paldies kas kur kad vai lai pie šis visi sveiki'),
  other('lt', 'lithuanian lietuvių', 'ir į kad su iš yra ne tai kaip bet ar jūs mes jūsų mūsų apie labai šiandien rytoj ačiū kas kur kada už šis visi labas po prie'),
  other('pl', 'polish polski', `i w z na nie do się to jest że o a co jak po za od dla ale czy tak już tylko są być był była jego jej ich tym ten ta te tego tej które który która przez przy może możesz nas was nam wam twój twoja nasz nasza wasz kto
    gdzie kiedy dlaczego bardzo dzień dobry dziękujemy dziękuję dziś jutro wszystko wszyscy ze we ma masz macie mamy`),
  other('cs', 'czech čeština', `a je se na v že to s z do ve ale jak co by pro si jsme jste jsou byl byla není nebo když kde kdo proč tak už jen také my vy ty náš naše váš vaše tento tato která který které při po od až být má máte máme děkujeme
    děkuji dobrý den dnes zítra ano ne všichni všechno`),
  other('sk', 'slovak slovenčina', `a je sa na v že to s z do vo ale ako čo by pre si sme ste sú bol bola nie alebo keď kde kto prečo tak už len aj my vy ty náš naša váš vaša tento táto ktorá ktorý ktoré pri po od až byť má máte máme ďakujeme ďakujem
    dobrý deň dnes zajtra áno všetci všetko`),
  other('hr', 'croatian hrvatski serbian bosnian', `i je u na da se za su od s sa ne to što kako ali ili ako smo ste biti bio bila nije ovo taj ta koji koja koje kada gdje gde zašto tko ko naš naša vaš vaša svi sve samo još već iz do kod pri hvala dobar dan
    danas sutra vas nas`),
  other('hu', 'hungarian magyar', `a az és hogy nem is egy van de meg ez azt ha csak mint volt el ki már még vagy mert így úgy lesz nekem neked te én mi ti ők ön önök milyen miért hol mikor mit kik ezt minden nagyon köszönjük köszönöm szia sziasztok igen
    ma holnap itt vagyok vagytok`),
  other('tr', 'turkish türkçe', `ve bir bu için ile çok da de ne mi mı var yok ama gibi daha en o ki her şey ben sen biz siz onlar olarak olan sonra kadar nasıl neden nerede kim hangi bizim sizin senin benim değil evet hayır bugün yarın teşekkürler
    merhaba hem veya ya şimdi`),
  other('ms', 'malay melayu', 'dan yang di untuk dengan ini itu dari pada dalam tidak akan ada kami kita anda saya mereka atau juga boleh sudah belum lebih kerana apa siapa bagaimana semua hari terima kasih selamat ialah adalah sahaja kepada perlu tetapi awak jika oleh ke bagi apabila telah bahawa seperti adakah seorang sangat kamu bukan setiap sebuah cara perlulah walaupun namun supaya hendaklah ataupun mereka lagi masih biasa'),
  other('id', 'indonesian bahasa', `dan yang di untuk dengan ini itu dari pada dalam tidak akan ada adalah kami kita anda kamu saya aku dia mereka atau juga bisa sudah belum lebih karena apa siapa bagaimana kapan mengapa semua hari terima kasih selamat
    yuk banget nggak oleh ke jika kepada bagi tetapi tapi telah ketika saja harus bahwa seperti apakah membuat butuh mau lagi masih kamu kalau bukan setiap sebuah cara biasa nya`),
  other('tl', 'tagalog filipino', `ang ng sa mga na at ay ko mo niya namin natin kami tayo kayo sila ako ikaw ka po hindi para kung kapag pero dahil may mayroon wala ito iyan iyon ano sino saan kailan bakit paano lahat din rin lang naman salamat magandang araw`),
  other('vi', 'vietnamese', `và của là có không cho với được những các một trong này đã người để khi từ đến về cũng như bạn tôi chúng ta mình hãy rất nhiều hơn nào gì sao đâu bao giờ hôm nay ngày xin chào cảm ơn`),
  other('sw', 'swahili kiswahili', 'na ya wa kwa ni za katika hii hiyo yake wetu yako lakini kama sana pia nini nani wapi lini asante habari leo kesho watu kila au hadi baada yangu cha kuwa'),
  other('ru', 'russian русский', 'и в не на что с по это как вы мы для но из все у к за от так или же если бы был есть вас нас ваш наш ваши наши кто где когда почему очень спасибо привет да нет сегодня завтра у нас'),
  other('uk', 'ukrainian українська', 'і в не на що з по це як ви ми для але із всі у до за від так або ж якщо був є вас нас ваш наш хто де коли чому дуже дякуємо привіт та сьогодні завтра й'),
  other('be', 'belarusian беларуская', 'і ў не на што з па гэта як вы мы для але усе да за ад так ці калі быў ёсць вас нас ваш наш хто дзе чаму вельмі дзякуй сёння заўтра гэты гэтага гэтай якія які можа каб пра свой сваю вашага'),
  other('bg', 'bulgarian български', 'и в не на че с по това как вие ние за но от всички да се е са или ако беше ви ни кой къде кога защо много благодаря здравейте днес утре ще към този тази тези които който която може вашия вашата си ги го сте сме бъде също така при след повече'),
  other('sr', 'српски', 'и у не на да се је за су од са то што како али или ако смо сте био није ово који која кад где зашто наш ваш сви хвала данас сутра'),
];
