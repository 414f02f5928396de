/** What the slots of the templates are filled with. Big enough that hardly two sentences of 10,000 posts are the same. */
type Bank = readonly [string, ...string[]];

/** Words without spaces, parted by spaces; phrases, parted by slashes. */
const bank = (list: string): Bank => {
  const [first = '', ...rest] = list.split(list.includes('/') ? /\s*\/\s*/ : /\s+/);
  return [first, ...rest];
};

export const WORDS = {
  thing: bank('recipe spreadsheet garden bicycle notebook kettle podcast workshop newsletter allotment budget calendar sourdough telescope camera backpack kayak piano ukulele sketchbook bookshelf compost greenhouse roadmap prototype dashboard invoice portfolio playlist marathon puzzle quilt loom pottery lantern hammock treadmill blanket journal syllabus thesis crossword beehive scooter drone microscope campfire radio typewriter'),
  things: bank('tomatoes meetings trainers invoices seedlings deadlines spreadsheets neighbours volunteers mornings commutes habits customers bugs stretches candles bicycles recipes lessons conversations allotments proposals interviews receipts goals walks photographs libraries benches kettles lunches budgets mistakes experiments refunds passwords notifications backlogs landlords tenants teachers runners beginners parents translators nurses gardeners freelancers'),
  place: bank('the village hall / our kitchen / the north platform / the library / the back garden / the old mill / the corner cafe / the community centre / the riverside path / the sports ground / our small office / the market square / the allotments / the upstairs room / the harbour / the school gate / the waiting room / the second-hand shop / the climbing wall / the bus station'),
  who: bank('my neighbour / our newest volunteer / a customer from Leeds / the night nurse / my sister / the choir / a retired engineer / our treasurer / the youth team / a reader / the baker next door / two students / the head gardener / my first manager / the caretaker / a beginner / the whole street / our landlord / an old friend / the Tuesday group'),
  name: bank('Amina Bertrand Chidi Dolores Esther Farid Greta Hamish Imogen Jorge Kavita Lars Meera Nkechi Orla Pavel Quentin Rosa Samir Tove Ursula Viktor Wanda Xavier Yusuf Zofia'),
  act: bank('plan a week of lunches / learn a new language / mend a puncture / speak in public / start a small business / run five kilometres / ask for a pay rise / grow tomatoes indoors / sleep through the night / keep a diary / write a first draft / say no to meetings / save for a deposit / find a cheap flight / fix a leaking tap / make friends in a new town / read more books / stretch before breakfast / clean up a data set / review a pull request'),
  doing: bank('cooking for one / running in the rain / working from home / sharing an allotment / learning to swim / commuting by bike / teaching teenagers / caring for a parent / moving house / freelancing / changing careers / baking with rye / mentoring juniors / painting walls / keeping bees / hiking alone / raising twins / budgeting / recovering from an injury / organising a street party'),
  feel: bank('calm curious tired proud nervous relieved stubborn hopeful grumpy cheerful cautious restless grateful sceptical confident lost impatient patient surprised delighted'),
  how: bank('slowly carefully honestly quietly suddenly really probably basically gently stubbornly patiently cheaply badly quickly publicly'),
  quality: bank('stiff cheap ordinary stubborn gentle unusual noisy wonderful tiny reliable boring muddy generous complicated second-hand familiar honest practical fragile colourful accessible sustainable affordable temporary inclusive seasonal'),
  topic: bank('sleep money confidence gardening onboarding accessibility housing cycling nutrition grief parenting retirement privacy climate burnout literacy volunteering hiring testing travel'),
  day: bank('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  month: bank('January February March April May June July August September October November December'),
  tag: bank('#SmallWins #SlowFood #StreetLife #OpenOffice #LearnInPublic #GrowYourOwn #RunClub #BookTalk #FirstJob #NewInTown #MendIt #QuietMornings #BikeToWork #PlainWords'),
  site: bank('example.org/guide example.com/events example.net/notes/rest example.org/podcast/42 example.com/sign-up?from=post example.org/blog/what-we-learned'),
  picture: bank('🌱 ☕ 🚲 🎉 📚 🙌 🍅 🌧️'),
} as const satisfies Readonly<Record<string, Bank>>;

export type Slot = keyof typeof WORDS;
