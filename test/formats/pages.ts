/** Pages in the layouts of several kinds of news sites, written for this test: what stands around an article, and the article. */

/** A page and what has to be found on it. */
export interface SamplePage {
  readonly name: string;
  readonly html: string;
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

const paragraphs = [
  "قال وزير النقل في مؤتمر صحافي عقده في العاصمة إن خط السكة الحديد الجديد سيدخل الخدمة قبل نهاية العام، وإن التجارب عليه بدأت الأسبوع الماضي.",
  "وأضاف الوزير أن كلفة المشروع بلغت أربعمئة مليون دولار، مولت الدولة نصفها، بينما جاء النصف الآخر قرضا من مصرف التنمية الإقليمي يسدد على عشرين عاما.",
  "وذكرت شركة السكك أن القطارات ستقطع المسافة بين المدينتين في ساعة وربع الساعة، أي في نصف الوقت الذي تستغرقه الحافلات على الطريق الساحلي.",
  "في المقابل، انتقد نواب من المعارضة غياب دراسة للأثر البيئي، وطالبوا بعقد جلسة استماع يحضرها ممثلو الشركة المنفذة وسكان القرى القريبة من الخط.",
  "ورد المتحدث باسم الوزارة بالقول إن الدراسة أنجزت ونشرت على موقع الوزارة، وإن التعويضات دفعت لأصحاب الأراضي جميعهم من دون استثناء.",
];
const flash = [
  "أعلنت وزارة الداخلية فجر اليوم إغلاق المعبر الشمالي أمام حركة الشاحنات حتى إشعار آخر.",
  "ولم تذكر الوزارة سببا للإغلاق.",
];
const title = "خط السكة الحديد الجديد يدخل الخدمة قبل نهاية العام";
const outlet = "صحيفة الميناء";
const menu =
  '<ul><li><a href="/">الرئيسية</a></li><li><a href="/p">سياسة</a></li><li><a href="/e">اقتصاد</a></li><li><a href="/s">رياضة</a></li><li><a href="/c">ثقافة وفنون</a></li></ul>';
const related = (n: number) =>
  Array.from(
    { length: n },
    (_, i) =>
      `<li><a href="/n/${i}"><img src="/i/${i}.jpg" alt="صورة"><h4>خبر آخر رقم ${i + 1} عن أسعار الوقود في الأسواق المحلية</h4></a><span class="date">قبل ${i + 2} ساعات</span></li>`,
  ).join("");
const ps = (all: readonly string[]) => all.map((one) => `<p>${one}</p>`).join("\n");
const joined = (all: readonly string[]) => all.join("\n\n");
const ld = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...fields })}</script>`;
const facts = { title, outlet, published: "2024-05-12" };

/** All sample pages. */
export const pages: readonly SamplePage[] = [
  {
    name: "a large channel: JSON-LD, figure, related list inside the text",
    html: `<!doctype html><html dir="rtl" lang="ar"><head><meta charset="utf-8"><title>${title} | ${outlet}</title>
${ld({
  "@graph": [
    { "@type": "Organization", name: outlet },
    {
      "@type": "NewsArticle",
      headline: title,
      datePublished: "2024-05-12T23:40:00+03:00",
      author: [{ "@type": "Person", name: "مها سالم" }],
      publisher: { "@type": "Organization", name: outlet },
    },
  ],
})}
<script>var ads = "<p>لا شيء</p>"; if (a < b) { document.write("x"); }</script></head><body><header><nav>${menu}</nav></header>
<main><article><h1>${title}</h1><div class="meta"><span class="author">مها سالم</span><time datetime="2024-05-12">12/5/2024</time></div>
<figure><img src="a.jpg"><figcaption>قطار في محطة العاصمة خلال تجربة سابقة (أرشيف)</figcaption></figure>
<div class="wysiwyg">${ps(paragraphs.slice(0, 2))}<div class="more-on"><h3>اقرأ أيضا</h3><ul>${related(3)}</ul></div>${ps(paragraphs.slice(2))}</div></article>
<aside><h3>الأكثر قراءة</h3><ol>${related(8)}</ol></aside></main><footer><p>جميع الحقوق محفوظة ${outlet} 2024</p></footer></body></html>`,
    text: joined(paragraphs),
    ...facts,
  },
  {
    name: "a WordPress theme: OpenGraph, sharing, tags, comments",
    html: `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="UTF-8"><title>${title} - ${outlet}</title><meta property="og:type" content="article"><meta property="og:title" content="${title}"><meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="2024-05-12T08:00:00+00:00"></head>
<body class="single"><div id="page"><div class="top-menu">${menu}</div><div id="content" class="site-content"><div id="primary"><article class="post type-post"><header class="entry-header"><h1 class="entry-title">${title}</h1></header>
<div class="entry-content">${ps(paragraphs)}<div class="sharedaddy"><h3>شارك هذا الموضوع:</h3><ul><li><a href="#">فيسبوك</a></li><li><a href="#">تويتر</a></li></ul></div></div>
<footer class="entry-footer"><span class="tags-links">الوسوم: <a href="/t">سكك</a>، <a href="/t">نقل</a></span></footer></article>
<div id="comments" class="comments-area"><h2>3 تعليقات</h2><ol>${Array.from({ length: 3 }, (_, i) => `<li class="comment"><p>تعليق من قارئ رقم ${i} يقول فيه إن الخبر مهم جدا، وإنه ينتظر القطار منذ سنوات طويلة.</p></li>`).join("")}</ol></div></div>
<div id="secondary" class="sidebar widget-area"><section class="widget"><ul>${related(6)}</ul></section></div></div></div></body></html>`,
    text: joined(paragraphs),
    ...facts,
  },
  {
    name: "an old portal: nested tables, no paragraphs but line breaks",
    html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><title>${title}</title></head><body bgcolor=white><table width=100%><tr><td colspan=3>${menu}</td></tr><tr>
<td width=150><table><tr><td><a href=a>أخبار محلية</a></td></tr><tr><td><a href=b>أخبار عربية</a></td></tr></table></td>
<td><table><tr><td><font size=5><b>${title}</b></font></td></tr><tr><td><font size=3>${paragraphs.join("<br><br>\n")}</font></td></tr></table></td>
<td width=150><table>${Array.from({ length: 5 }, (_, i) => `<tr><td><a href=x${i}>عنوان خبر جانبي رقم ${i}</a></td></tr>`).join("")}</table></td></tr></table></body></html>`,
    text: joined(paragraphs),
    title,
    outlet: null,
    published: null,
  },
  {
    name: "an agency: microdata, two sentences of breaking news",
    html: `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>عاجل</title></head><body><div class="header">${menu}</div><div class="wrap"><div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">إغلاق المعبر الشمالي</h1><meta itemprop="datePublished" content="2024-05-12T03:10:00Z"><div itemprop="publisher" itemscope><meta itemprop="name" content="${outlet}"></div><div itemprop="articleBody">${ps(flash)}</div></div><div class="latest"><h3>آخر الأخبار</h3><ul>${related(12)}</ul></div></div></body></html>`,
    text: joined(flash),
    title: "إغلاق المعبر الشمالي",
    outlet,
    published: "2024-05-12",
  },
  {
    name: "breaking news without any mark but og:type",
    html: `<!doctype html><html lang="ar"><head><meta charset="utf-8"><meta property="og:type" content="article"><meta property="og:site_name" content="${outlet}"><meta property="og:title" content="إغلاق المعبر الشمالي"><title>x</title></head><body><div class="nav">${menu}</div><div class="main"><h1>إغلاق المعبر الشمالي</h1><div class="story">${ps(flash)}</div></div><div class="side"><ul>${related(10)}</ul></div><div class="foot"><p>اتصل بنا</p></div></body></html>`,
    text: joined(flash),
    title: "إغلاق المعبر الشمالي",
    outlet,
    published: null,
  },
  {
    name: "divs without end, text in divs, a date in its own element",
    html: `<!doctype html><html lang="ar"><head><meta charset="utf-8"><meta property="og:site_name" content="${outlet}"><title>${title} - ${outlet}</title></head><body><div><div><div class="logo">${outlet}</div><div class="bar">${menu}</div></div><div class="cols"><div class="c1"><div class="t">${title}</div><div class="d"><time datetime="2024-05-12">الأحد</time></div><div class="txt">${paragraphs.map((one) => `<div>${one}</div>`).join("")}</div><div class="share"><a href="#">واتساب</a> <a href="#">تلغرام</a></div></div><div class="c2"><ul>${related(9)}</ul></div></div></div></body></html>`,
    text: joined(paragraphs),
    ...facts,
  },
  {
    name: "a page drawn by script: the text is in JSON-LD alone",
    html: `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${title}</title>${ld({ "@type": ["NewsArticle"], headline: title, datePublished: "2024-05-12", publisher: { name: outlet }, articleBody: joined(paragraphs) })}</head><body><div id="__next"><div class="spinner">جار التحميل</div></div><script id="__NEXT_DATA__" type="application/json">{"props":{}}</script></body></html>`,
    text: joined(paragraphs),
    ...facts,
  },
  {
    name: "a sidebar longer than the article, a banner for cookies",
    html: `<!doctype html><html lang="ar"><head><meta charset="utf-8"><meta property="og:type" content="article"><meta property="og:title" content="${title}"><meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="2024-05-12T10:00:00+03:00"><title>${title}</title></head><body><div class="cookie-banner"><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتكم على موقعنا، وبمتابعتكم التصفح فإنكم توافقون على ذلك.</p><button>موافق</button></div><div class="nav">${menu}</div><div class="article-page"><div class="article-body"><h1>${title}</h1>${ps(paragraphs.slice(0, 3))}</div><div class="sidebar"><ul>${related(40)}</ul></div></div></body></html>`,
    text: joined(paragraphs.slice(0, 3)),
    ...facts,
  },
  {
    name: "an opinion page: quotations, headings, links in the text, newsletter box",
    html: `<!doctype html><html lang="ar"><head><meta charset="utf-8"><meta property="og:type" content="article"><meta property="og:title" content="${title}"><meta property="og:site_name" content="${outlet}"><meta name="date" content="12 May 2024"><title>${title}</title></head><body><nav>${menu}</nav><article><h1>${title}</h1><p>${paragraphs[0]}</p><h2>ما الذي تغير؟</h2><p>${paragraphs[1]!.replace("المشروع", '<a href="/x">المشروع</a>')}</p><blockquote><p>${paragraphs[2]}</p></blockquote><div class="newsletter"><form><label>اشترك في نشرتنا البريدية</label><input><button>اشترك</button></form></div><p>${paragraphs[3]}</p><p>${paragraphs[4]}</p></article><section class="related">${related(4)}</section></body></html>`,
    text: joined([paragraphs[0]!, "ما الذي تغير؟", ...paragraphs.slice(1)]),
    ...facts,
  },
];
