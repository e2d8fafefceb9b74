/** What an entity rule does, with sentences that it must find something in and sentences that it must find nothing in. */
export interface EntityRule {
  /** `by` of what it finds, without the folder. */
  readonly id: string;
  readonly says: string;
  readonly examples: readonly EntityExample[];
  readonly counterexamples: readonly string[];
}

/** A sentence and the words in it that the rule must find. */
export interface EntityExample {
  readonly text: string;
  readonly finds: string;
}

/** Every rule by which the entities step makes a mention. */
export const entityRules: readonly EntityRule[] = [
  {
    id: "gazetteer-place",
    says: "A name of places.tsv, behind any attached letter.",
    examples: [
      { text: "وصلت الشحنة إلى فرنسا أمس.", finds: "فرنسا" },
      { text: "تستورد الشركات القمح لروسيا ومصر.", finds: "روسيا" },
    ],
    counterexamples: ["تتصدر الجزيرة قائمة منتجي جوز الهند.", "وصف الخبير السياسة السعودية بالحذرة."],
  },
  {
    id: "gazetteer-organization",
    says: "A name of organizations.tsv; in لل the name starts at the second ل.",
    examples: [
      { text: "يجتمع أعضاء حلف شمال الأطلسي غدا.", finds: "حلف شمال الأطلسي" },
      { text: "هذا التقرير للأمم المتحدة.", finds: "لأمم المتحدة" },
    ],
    counterexamples: ["لعب الفريق بحماس كبير."],
  },
  {
    id: "gazetteer-person",
    says: "A name of people.tsv, whole or the surname alone.",
    examples: [
      { text: "تحدث بوتين في الاجتماع.", finds: "بوتين" },
      { text: "زار إيمانويل ماكرون المصنع.", finds: "إيمانويل ماكرون" },
    ],
    counterexamples: ["تحدث الحاضرون في الاجتماع."],
  },
  {
    id: "title-name",
    says: "A title, its adjectives and its body, and the name behind them.",
    examples: [
      { text: "استقبلت السفيرة النرويجية هيلدا كليمتسدال الوفد.", finds: "هيلدا كليمتسدال" },
      { text: "قال المتحدث باسمها راجيش باتيلار إن الموعد تأجل.", finds: "راجيش باتيلار" },
    ],
    counterexamples: ["قالت السفيرة النرويجية إن الموعد تأجل.", "عمل مستشار وزارة الصحة على الملف."],
  },
  {
    id: "title-genitive",
    says: "A first name in the genitive of an indefinite title: his adviser, not the adviser himself.",
    examples: [{ text: "وصل مستشار عبد الرحيم دقلة إلى المدينة.", finds: "عبد الرحيم دقلة" }],
    counterexamples: ["وصل المستشار أمس إلى المدينة."],
  },
  {
    id: "given-name",
    says: "A first name of given-names.tsv with a further name behind it.",
    examples: [
      { text: "فاز محمود الدرويشي بالجائزة.", finds: "محمود الدرويشي" },
      { text: "وقال ماهر الزغلاوي ستباشر اللجنة عملها غدا.", finds: "ماهر الزغلاوي" },
      { text: "وصل سلفادور لاغوس إلى المطار.", finds: "سلفادور لاغوس" },
      { text: "شارك أحمد بن سعيد المرزوقي في الندوة.", finds: "أحمد بن سعيد المرزوقي" },
    ],
    counterexamples: ["وقف الرجل على الجسر طويلا.", "ندعو إلى حسن الجوار بين الدول."],
  },
  {
    id: "said-name",
    says: "Two words that nothing explains right behind a verb of saying.",
    examples: [{ text: "وقال زغرينكو بلاخوفيتز إن النتائج جيدة.", finds: "زغرينكو بلاخوفيتز" }],
    counterexamples: ["وقال مسؤول كبير إن النتائج جيدة."],
  },
  {
    id: "name-title",
    says: "Words that nothing explains, a comma and a title.",
    examples: [{ text: "وصل غورستاف بيترسلون، مدير الشركة، أمس.", finds: "غورستاف بيترسلون" }],
    counterexamples: ["وصل هؤلاء، مع مدير الشركة، أمس."],
  },
  {
    id: "name-surname",
    says: "A word that nothing explains before a known surname: another bearer of it.",
    examples: [{ text: "سافرت يوغستا بوتين إلى الجبل.", finds: "يوغستا بوتين" }],
    counterexamples: ["سافر بوتين إلى الجبل."],
  },
  {
    id: "surname",
    says: "The surname of one whom the article names in full.",
    examples: [{ text: "قال زغرينكو بلاخوفيتز إن النتائج جيدة. وعاد بلاخوفيتز أمس.", finds: "بلاخوفيتز" }],
    counterexamples: ["عاد الرجل أمس."],
  },
  {
    id: "tagged",
    says: "Words that the trained tagger takes for a name where no rule finds one, or for a name of another type than the lexicons'.",
    examples: [{ text: "وسجل تيفيرو هدف الفوز للفريق.", finds: "تيفيرو" }],
    counterexamples: ["وفاز الفريق على ضيفه في المباراة."],
  },
  {
    id: "organization-head",
    says: "An indefinite head noun with a demonym or a proper name: وزارة، حزب، جامعة.",
    examples: [
      { text: "أعلنت وزارة الأشغال الكويتية الخطة.", finds: "وزارة الأشغال الكويتية" },
      { text: "تخرج من جامعة بوخارست قبل سنوات.", finds: "جامعة بوخارست" },
      { text: "وقال رئيس اتحاد الحرف والتجارة ماهر زغلاوي إن الموعد تأجل.", finds: "اتحاد الحرف والتجارة" },
      { text: "قررت محكمة سيدي امعمر التأجيل.", finds: "محكمة سيدي امعمر" },
      { text: "زار الوفد مجلس محافظة الأنبار.", finds: "مجلس محافظة الأنبار" },
      {
        text: "طلبت لجنة الري تأجيل التصويت. وتضم لجنة الري في البرلمان تسعة أعضاء.",
        finds: "لجنة الري",
      },
    ],
    counterexamples: ["أعلنت الوزارة الخطة.", "اجتمع مجلس الإدارة أمس."],
  },
  {
    id: "organization-definite",
    says: "A definite head noun with adjectives and a demonym, or with ل and its purpose.",
    examples: [
      { text: "أصدرت الهيئة الوطنية للأرشفة دليلا.", finds: "الهيئة الوطنية للأرشفة" },
      { text: "نفت المديرية العامة لإدارة المتاحف الخبر.", finds: "المديرية العامة لإدارة المتاحف" },
      { text: "ردت المحكمة الزراعية العليا الطعن.", finds: "المحكمة الزراعية العليا" },
    ],
    counterexamples: ["أصدرت الهيئة الجديدة دليلا.", "أصدرت المملكة الساحلية لحماية البحار قانونا."],
  },
  {
    id: "organization-local",
    says: "A municipality, police or regional government and its town or part of a country.",
    examples: [
      { text: "أزالت أمانة جدة اللوحات القديمة.", finds: "أمانة جدة" },
      { text: "أوقفت شرطة منطقة الرياض السائق.", finds: "شرطة منطقة الرياض" },
    ],
    counterexamples: ["أدى الموظف الأمانة إلى أهلها.", "سقطت حكومة فرنسا أمس."],
  },
  {
    id: "organization-demonym",
    says: "An army, a police or a parliament and its country.",
    examples: [{ text: "انسحب الجيش الأوغندي من البلدة.", finds: "الجيش الأوغندي" }],
    counterexamples: ["انسحب الجيش من البلدة."],
  },
  {
    id: "organization-quoted",
    says: "A head noun and its name in quotation marks.",
    examples: [{ text: 'نظمت جمعية "بيت الحكايات" المعرض.', finds: "بيت الحكايات" }],
    counterexamples: ['قال "بيت الحكايات" كلمته.'],
  },
  {
    id: "outlet-quoted",
    says: "A newspaper, agency, channel or platform named in quotation marks.",
    examples: [{ text: "نشرت صحيفة «صدى المدينة» الخبر.", finds: "صدى المدينة" }],
    counterexamples: ["نشرت الصحيفة «الخبر» كاملا."],
  },
  {
    id: "outlet-name",
    says: "The same without quotation marks.",
    examples: [{ text: "نقل موقع نيوزبلات عن شاهد قوله ذلك.", finds: "نيوزبلات" }],
    counterexamples: ["نقل موقع إخباري عن شاهد قوله ذلك."],
  },
  {
    id: "agency",
    says: "An agency whose name keeps its وكالة.",
    examples: [{ text: "ذكرت وكالة الأنباء التوغولية الخبر.", finds: "وكالة الأنباء التوغولية" }],
    counterexamples: ["ذكرت وكالة محلية الخبر."],
  },
  {
    id: "company",
    says: "A company, bank, club or movement whose own name follows.",
    examples: [{ text: "أعلنت شركة فلاكسورين أرباحها.", finds: "فلاكسورين" }],
    counterexamples: ["أعلنت شركة كبيرة أرباحها."],
  },
  {
    id: "club",
    says: "A club whose name is an ordinary word, in an article about sport that names it behind نادي or another word of sport.",
    examples: [
      { text: "تعثر نادي الصمود في المباراة أمس. وقال المدرب إن الصمود تأثر بالغياب.", finds: "الصمود" },
      { text: "تعثر لاعب الشباب في الشوط الثاني من المباراة.", finds: "الشباب" },
    ],
    counterexamples: ["خرج الشباب من الملعب بعد المباراة في الشوط الأول.", "يدعم نادي الصمود الخيري الأسر."],
  },
  {
    id: "place-head",
    says: "A site and its name or number: مطار، ملعب، شارع، نهر.",
    examples: [
      { text: "أقيم الحفل في ملعب 9 أيار.", finds: "ملعب 9 أيار" },
      { text: "هبطت الطائرة في مطار فرنكوزيل.", finds: "مطار فرنكوزيل" },
    ],
    counterexamples: ["هبطت الطائرة في مطار صغير."],
  },
  {
    id: "place-area",
    says: "A town, village, district or province and its name, which stands without the word.",
    examples: [
      { text: "سقطت قذيفة على بلدة زركوفان.", finds: "زركوفان" },
      { text: "سقطت قذيفة على قريتي زركوفان وبلاخوفا.", finds: "بلاخوفا" },
      { text: "انفجرت عبوة في منطقة الفلاح غربي بغداد.", finds: "الفلاح" },
      { text: "وصلت القافلة إلى قرية السلام أمس.", finds: "السلام" },
    ],
    counterexamples: ["سقطت قذيفة على بلدة صغيرة.", "عادت منطقة الصراع إلى الهدوء."],
  },
  {
    id: "place-quoted",
    says: "The same in quotation marks.",
    examples: [{ text: 'سقطت قذيفة على بلدة "زركوفان" أمس.', finds: "زركوفان" }],
    counterexamples: ['قال إن "زركوفان" جميلة.'],
  },
  {
    id: "work",
    says: "A film, book or song in quotation marks.",
    examples: [{ text: 'يعرض الفيلم المغربي "علي زاوا" مساء.', finds: "علي زاوا" }],
    counterexamples: ['قال الرجل "علي زاوا" ومضى.'],
  },
  {
    id: "description",
    says: "A title without a name, whose bearer the article or the lexicon's dates of office tell.",
    examples: [
      {
        text: "وصل الرئيس السنغالي باسيرو ديوماي فاي. وقال الرئيس السنغالي إنه مرتاح.",
        finds: "الرئيس السنغالي",
      },
    ],
    counterexamples: ["قال المدير إنه مرتاح."],
  },
  {
    id: "reference",
    says: "A definite noun that points back to something named: الوكالة، القطاع.",
    examples: [{ text: "نفت رويترز الخبر. وقالت الوكالة إنها لم تنشره.", finds: "الوكالة" }],
    counterexamples: ["قالت الوكالة إنها لم تنشره."],
  },
  {
    id: "country-side",
    says: "A government or a side and its demonym: الجانب الروسي.",
    examples: [{ text: "تسلم الجانب الروسي الرد.", finds: "الجانب الروسي" }],
    counterexamples: ["تسلم الجانب الآخر الرد."],
  },
  {
    id: "demonym",
    says: "A demonym of the lexicon.",
    examples: [{ text: "ارتفع سعر النفط النرويجي.", finds: "النرويجي" }],
    counterexamples: ["ارتفع سعر النفط."],
  },
];
