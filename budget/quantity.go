package budget

// Quantity is a measured number in hundredths, without its unit: 12.5 of something
// is Quantity(1250). It is never money.
type Quantity int64

// Quantities is a quantity for each of several years.
type Quantities = SeriesOf[Quantity]
