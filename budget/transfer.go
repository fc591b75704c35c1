package budget

// TransferKind says why money goes from one book to the other.
type TransferKind string

// The kinds of transfers.
const (
	ServiceCharge TransferKind = "service-charge"
	GrantTransfer TransferKind = "grant"
	LossCover     TransferKind = "loss-cover"
	CapitalPaidIn TransferKind = "capital"
	Loan          TransferKind = "loan"
	Profit        TransferKind = "profit" // from the provider to the city
)

// Transfer is the same euro in both books.
type Transfer struct {
	Kind     TransferKind
	City     LineID
	Provider LineID
	Amounts  []Crossing
	Origin   Origin
}

// Crossing is what each book says of a transfer in one year.
type Crossing struct {
	Year     Year
	City     Cents
	Provider Cents
}

// Difference is the city's figure less the provider's; 0 when both agree.
func (c Crossing) Difference() Cents { return c.City - c.Provider }

// MustAgree tells whether both plans are required by law to show the same
// amount: all transfers but ordinary service charges (§ 15 (2), § 16 (2) EigVO
// NRW). A profit transfer is not a charge either.
func (k TransferKind) MustAgree() bool { return k != ServiceCharge }
