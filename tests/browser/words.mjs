// Who the people of the journey are and what they write, in both languages.
// Nothing here is expected of a page; it is only typed into it, and read again
// where it must come back.

/** The last digit of a number by the Luhn rule (organisationsnummer, bankgiro). */
function checked(digits) {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits + ((10 - (sum % 10)) % 10);
}

/** A company's data as its form takes them, made up but with right check digits. */
function company(name, nine, giro, street, town) {
  const number = checked(nine);
  return { name, org_no: number, vat_no: `SE${number}01`, street, town, bankgiro: checked(giro), f_skatt: true };
}

const PASSWORD = "tre fåglar sjunger på en tråd";

/** The consultant who gets the assignment: a freelancer. */
const AGNES = { name: "Agnes Lundvall", email: "agnes@lundvall.example", password: PASSWORD, phone: "070-174 06 11" };
/** Who speaks for the agency. */
const HUGO = { name: "Hugo Sandlund", email: "hugo@midvinter.example", password: PASSWORD, phone: "08-465 004 31" };
/** Whom the agency employs. */
const TILDE = { name: "Tilde Almkvist", email: "tilde@midvinter.example", password: PASSWORD, phone: "070-174 06 12" };
/** Whom the agency invites. */
const NILS = { name: "Nils Ståhl", email: "nils@midvinter.example", password: PASSWORD };
/** Whose profile the agency prepares. */
const MAJA = { name: "Maja Wiklund", email: "maja@midvinter.example", password: PASSWORD };
/** The client's contact person. */
const INGRID = { name: "Ingrid Falkman", email: "ingrid@vattershamnar.example", password: PASSWORD, phone: "036-465 00 41" };

const AGNES_COMPANY = company("Lundvall Text & Ton AB", "559912340", "512345", "Ripgatan 4", "553 20 Jönköping");
const AGENCY = "Byrån Midvinter AB";
const AGENCY_COMPANY = company(AGENCY, "559912341", "512346", "Norra Bryggan 7", "111 20 Stockholm");
const CLIENT = "Vättershamnar AB";
const CLIENT_COMPANY = company(CLIENT, "559912342", "512347", "Kajvägen 1", "553 15 Jönköping");

/** What the client lets the consultant in with. */
const PASSWORD_LEFT = "vågbrytare-7-kran";

const people = { AGNES, HUGO, TILDE, NILS, MAJA, INGRID, PASSWORD_LEFT };
const companies = { AGNES_COMPANY, AGENCY, AGENCY_COMPANY, CLIENT, CLIENT_COMPANY };

/** In Swedish. */
const sv = {
  ...people,
  ...companies,
  decimal: (text) => text.replace(".", ","),
  profile: { title: "Kommunikationsstrateg", city: "Jönköping" },
  letter:
    "Jag hjälper organisationer att säga det svåra så att det blir begripligt. Under femton år har jag lett " +
    "förändringskommunikation i hamnar, kommuner och energibolag, ofta mitt i en omställning.\n\n" +
    "Jag trivs bäst nära verksamheten, skriver själv och lämnar efter mig arbetssätt som håller.",
  experience: {
    client_name: "Hamnbolaget i Göteborg",
    assignment: "Kommunikationsledare för ny terminal",
    description: "Ledde intern kommunikation och pressarbete under bygget av en ny terminal.",
    result: "Nio av tio medarbetare visste ett halvår före flytten vad som gällde för dem.",
  },
  education: { degree: "Kandidatexamen i medie- och kommunikationsvetenskap", school: "Jönköping University" },
  skills: ["Intern kommunikation", "Pressarbete", "Copywriting"],
  honour: { title: "Svenska Publishingpriset, silver", giver: "Svenska Publishingpriset" },
  portfolioTitle: "Handbok för förändringsledare",
  team: "Hamnlaget",
  employeeTitle: "Kommunikatör",
  need: {
    title: "Kommunikationsledare till hamnens elektrifiering",
    text:
      "Vi bygger om hamnen för eldrivna fartyg och behöver någon som håller ihop den interna kommunikationen, " +
      "skriver till medarbetare och press och stöttar projektledningen i två orter.",
  },
  team: [
    ["Kommunikatör", "Internkommunikation"],
    ["Skribent", "Copywriting"],
  ],
  second: {
    title: "Redaktör för årsredovisningen",
    text: "Kunden ringde: årsredovisningen behöver en van redaktör under några veckor i vår, på distans går bra.",
  },
  application: "Jag har gjort just den här resan i Göteborg och kan börja i tid.",
  note: "Tre erfarna personer som alla har arbetat nära industri. Vi rekommenderar att ni börjar med samtal.",
  place: "Kajvägen 1, Jönköping, rum Fyren",
  weekNote: "Nuläge, intervjuer och kommunikationsplan",
  followUp: "Kunden är nöjd. Rytmen med avstämning på måndagar fungerar.",
  meeting: "Möte på plats med båda. Nästa steg är utbildning av cheferna.",
  strengths: "Tydlig, lugn och snabb på att förstå verksamheten.",
  improvements: "Gärna tidigare utkast att reagera på.",
  ending: "Uppdraget ändrar inriktning mot film, och vi behöver en annan profil.",
  question: "Hej, vi funderar på en pressansvarig i höst. Ring gärna.",
};

/** In English. */
const en = {
  ...people,
  ...companies,
  decimal: (text) => text,
  profile: { title: "Communications strategist", city: "Jönköping" },
  letter:
    "I help organisations say difficult things so that people understand them. For fifteen years I have led change " +
    "communication in ports, municipalities and energy companies, often in the middle of a transition.\n\n" +
    "I work best close to the business, do my own writing and leave ways of working behind that last.",
  experience: {
    client_name: "The Port of Gothenburg",
    assignment: "Head of communications for a new terminal",
    description: "Led internal communication and press work while a new terminal was built.",
    result: "Nine out of ten employees knew half a year before the move what would apply to them.",
  },
  education: { degree: "Bachelor's degree in media and communication", school: "Jönköping University" },
  skills: ["Internal communication", "Press relations", "Copywriting"],
  honour: { title: "Swedish Publishing Award, silver", giver: "The Swedish Publishing Award" },
  portfolioTitle: "Handbook for leaders of change",
  team: "The Harbour Team",
  employeeTitle: "Communications officer",
  need: {
    title: "Head of communications for the port's electrification",
    text:
      "We are rebuilding the port for electric ships and need somebody who holds the internal communication together, " +
      "writes to employees and press and supports the project's management in two towns.",
  },
  team: [
    ["Communicator", "Internal communication"],
    ["Writer", "Copywriting"],
  ],
  second: {
    title: "Editor of the annual report",
    text: "The client rang: the annual report needs an experienced editor for some weeks in spring, remote is fine.",
  },
  application: "I made this very journey in Gothenburg and can start in time.",
  note: "Three experienced people who have all worked close to industry. We suggest that you start by talking.",
  place: "Kajvägen 1, Jönköping, the Lighthouse room",
  weekNote: "Where we are, interviews and a plan",
  followUp: "The client is content. The rhythm with a call on Mondays works.",
  meeting: "A meeting on site with both. The next step is to train the managers.",
  strengths: "Clear, calm and quick to understand the business.",
  improvements: "Earlier drafts to react to would help.",
  ending: "The assignment turns towards film, and we need another profile.",
  question: "Hello, we are thinking of a press officer this autumn. Please ring.",
};

/** What is written in a language. */
export const words = { sv, en };
