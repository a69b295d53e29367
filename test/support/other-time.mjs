/** Loaded before the program (`node --import`): its clock begins at OTHER_TIME and goes on from there. */
const ahead = Date.parse(process.env.OTHER_TIME ?? '') - Date.now()
const RealDate = Date

globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + ahead)
    else super(...args)
  }

  static now() {
    return RealDate.now() + ahead
  }
}
