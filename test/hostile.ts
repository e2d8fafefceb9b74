/** Texts made to be slow to read, by name: each gives a text of about `length` UTF-16 units, all of it one line. */
export const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  "nested quotation marks": repeated('قال «إن "الرئيس قال ‘إنه '),
  "opening marks that nothing closes": repeated("‘ قال "),
  "guillemets that nothing closes": repeated("« قال "),
  "straight marks": repeated('قال "نعم" '),
  "names without end": repeated("محمد علي حسن عبد الله الأحمد "),
  "known names without end": repeated("الولايات المتحدة روسيا الأمم المتحدة فلاديمير بوتين "),
  "titles without a name": repeated("رئيس الوزراء وزير الخارجية الرئيس "),
  "reporting words": repeated("وقال وأضاف إن أن مؤكدا "),
  "attributions inside one another": repeated("قال الوزير إن الرئيس أعلن أن "),
  "sources passing on": repeated("نقلت وكالة عن مصدر عن مسؤول "),
  "dates without end": repeated("يوم الجمعة 8 أغسطس 2025 قبل ثلاثة أيام "),
  "numbers in words": repeated("ثلاثة وعشرون ألفا ومئة "),
  figures: repeated("12/3/2024 10:30 3.5 "),
  "events without end": repeated("هاجم الجيش القوات وقصف المدينة واعتقل "),
  demands: repeated("طالب إيران بوقف وإلا فسوف يضرب قبل يوم الجمعة "),
  "known people met again": repeated("قال ترامب إن بوتين التقى زيلينسكي ولافروف وروبيو. "),
  "names in quotation marks": repeated('قال "محمد علي" إن "الرئيس فلاديمير بوتين" '),
  "deeds in sentences of their own": repeated("قصفت إسرائيل غزة. هاجمت روسيا أوكرانيا. التقى بوتين ترامب. "),
  "one word": repeated("و"),
  "signs over one letter": repeated("\u064e"),
  "joined pieces": repeated("سي.آي."),
  commas: repeated("،"),
  brackets: repeated("(قال ["),
  "full stops": repeated("قال. "),
  "letters of no plane": repeated("\ud800 \udc00"),
};

function repeated(piece: string): (length: number) => string {
  return (length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
