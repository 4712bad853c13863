// Reads calendars with ical.js: node ics.mjs FILE.ics …
// Prints a JSON list a file: each event's uid, title, whether it lasts whole days, and its start and end in UTC.
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';

for (const file of process.argv.slice(2)) {
  const calendar = new ICAL.Component(ICAL.parse(await readFile(file, 'utf8')));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const shown = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
    return { uid: event.uid, title: event.summary, allDay: event.startDate.isDate, start: shown(event.startDate), end: shown(event.endDate) };
  });
  console.log(JSON.stringify(events));
}
