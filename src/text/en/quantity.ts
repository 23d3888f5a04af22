export const quantity = {
  'quantity.hint.period-forms':
    'Write 2024, JFY2024, USFY2016, 2016..2019, JFY2022..JFY2026, 2024-03, 2024Q1, 2024-03-06 or 2015-04-01/2016-04-01.',
  'quantity.hint.span-open': 'A span needs both ends: 2016..2019.',
  'quantity.hint.span-mixed':
    'Both ends of a span are of one calendar and length; {left} and {right} are not.',
  'quantity.hint.span-reversed': '{right} comes before {left}.',
  'quantity.hint.interval':
    '"{part}" is not a date; write 2015-04-01/2016-04-01, the end being the first day after.',
  'quantity.hint.interval-reversed':
    'The end is the first day after the period, so it comes after the start.',
  'quantity.hint.calendar-unknown': 'No fiscal calendar {found}; known are {known}.',
  'quantity.hint.calendar-starts': 'Years of {prefix} are known from {year} on; write earlier ones as dates.',
  'quantity.hint.year-range': 'Years run from 1000 to 2999.',
  'quantity.hint.month': 'There is no month {month}.',
  'quantity.hint.day': 'Month {month} of {year} has no day {day}.',
  'quantity.hint.quarter': 'There is no quarter {quarter}; quarters run from 1 to 4.',
  'quantity.hint.write-span': 'Write a span as {span}.',
  'quantity.hint.fiscal-part':
    '{year} is a whole fiscal year; write its months by the calendar, like 2024-12.',
  'quantity.hint.two-digits': 'Write {date}.',
  'quantity.hint.unit-forms':
    'Write a unit like JPY, USD2020, persons, km2, percent, JPY/USD, USD/person or million USD.',
  'quantity.hint.unit-unknown': 'No unit {found}; a case may declare further units in case.yaml.',
  'quantity.hint.unit-power': 'Powers of units are whole numbers from 1 to 9.',
  'quantity.hint.unit-name': 'A unit is named with letters, and hyphens between them.',
  'quantity.hint.number':
    'Write a number like 205.6bn, 1,055.1bn, 3%, ¥430bn, 4300億円, 2.6bn to 3.2bn or triangular(1, 2, 3).',
  'quantity.hint.decimal': 'Numbers are decimal.',
  'quantity.hint.thousands':
    'Commas stand between groups of three digits (1,055.1); the decimal sign is a point.',
  'quantity.hint.finite': 'A quantity is a finite number; where none is known, write: not known.',
  'quantity.hint.size': 'Numbers between 1e-100 and 1e100, or zero, are accepted.',
  'quantity.hint.scale': '"{found}" is no scale word; {suggestion} is.',
  'quantity.hint.scale-inside': 'Write the scale with each number inside the brackets.',
  'quantity.hint.range': 'Write a range as 2.6bn to 3.2bn.',
  'quantity.hint.range-scale': 'Write the scale with both ends of the range.',
  'quantity.hint.range-reversed': 'The lower end comes first; write the scale with both ends if they differ.',
  'quantity.hint.two-units': 'One quantity has one unit; two different ones are written here.',
  'quantity.hint.pure': 'This argument is a pure number and takes no unit.',
  'quantity.hint.shapes': 'Known shapes are {known}.',
  'quantity.hint.shape': 'Write {form}; inside the brackets commas separate the arguments, not thousands.',
  'quantity.hint.probabilities': 'Probabilities are not negative and add up to 1.',
  'quantity.hint.parameters':
    'A {shape} shape has room between its ends, a mode between them, and positive spread.',
} as const;
