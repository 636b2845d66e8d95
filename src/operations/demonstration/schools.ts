/** A real school at which invented people serve induction. */
export interface DemonstrationSchool {
  readonly urn: string
  /** Where the e-mail addresses of its people end; nobody has one that ends so. */
  readonly domain: string
  /** Who reports for it. */
  readonly tutor: string
}

const schoolOf = (urn: string, domain: string, tutor: string): DemonstrationSchool => ({
  urn,
  domain: `${domain}.example`,
  tutor,
})

/** Where the demonstration takes place: Leeds, and Bradford next to it. */
export const schools = {
  sevenHills: schoolOf('107824', 'seven-hills', 'Rosa Lindqvist'),
  robinHood: schoolOf('107831', 'robin-hood', 'Rosa Lindqvist'),
  lawnswood: schoolOf('108055', 'lawnswood', 'Daniel Okafor'),
  allertonGrange: schoolOf('108058', 'allerton-grange', 'Marguerite Achebe'),
  morley: schoolOf('136392', 'morley', 'Judith Ellery'),
  westOaks: schoolOf('108133', 'west-oaks', 'Gwen Hollis-Fairbairn'),
  stMarys: schoolOf('139351', 'st-marys-menston', 'Gwen Hollis-Fairbairn'),
  carrManor: schoolOf('108059', 'carr-manor', 'Yusuf Demir'),
  gateways: schoolOf('108104', 'gateways', 'Piotr Nowak'),
  greenside: schoolOf('107828', 'greenside', 'Siân Prydderch'),
  cavendish: schoolOf('107243', 'cavendish', 'Helen Marsh'),
  cavendishAcademy: schoolOf('149583', 'cavendish-academy', 'Helen Marsh'),
  crossleyStreet: schoolOf('107854', 'crossley-street', 'Helen Marsh'),
  princeHenrys: schoolOf('137704', 'prince-henrys', 'Oluwaseun Bright'),
} as const

export type SchoolKey = keyof typeof schools

export const schoolKeys = Object.keys(schools) as readonly SchoolKey[]
