package check

// Rules lists the ids of all rules.
func Rules() []string {
	ids := make([]string, len(rules))
	for i, rule := range rules {
		ids[i] = rule.id
	}
	return ids
}
