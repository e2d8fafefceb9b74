import { inBoth } from "./both.ts";

/** What is said where one has to log in. */
export const loginWords = inBoth({
  ar: {
    title: "الدخول",
    token: "رمز الدخول",
    hint: "أعطاك إياه من يشغّل هذا المكتب.",
    enter: "ادخل",
    out: "الخروج",
    refused: "لم يُقبل الرمز.",
  },
  en: {
    title: "Log in",
    token: "Token",
    hint: "Whoever runs this desk has given it to you.",
    enter: "Log in",
    out: "Log out",
    refused: "The token was not taken.",
  },
});
