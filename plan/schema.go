package plan

import (
	"encoding/json"
	"slices"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// tableFields are the tables as a table of tables would have them.
func tableFields() []source.FieldInfo {
	var fields []source.FieldInfo
	for _, table := range Tables() {
		kind := source.KindTable
		if table.Many {
			kind = source.KindTables
		}
		fields = append(fields, source.FieldInfo{Key: table.Name, Kind: kind, Doc: table.Doc, Inner: table.Fields})
	}
	return fields
}

// FieldOf describes a field of the format: the table, then the keys down to the
// field. The zero value says that there is none.
func FieldOf(table string, keys ...string) source.FieldInfo {
	var found source.FieldInfo
	for _, info := range Tables() {
		if info.Name == table {
			found.Inner = info.Fields
		}
	}
	for _, key := range keys {
		at := slices.IndexFunc(found.Inner, func(f source.FieldInfo) bool { return f.Key == key })
		if at < 0 {
			return source.FieldInfo{}
		}
		found = found.Inner[at]
	}
	return found
}

// Schema describes the format to editors as a JSON Schema, so that TOML
// plugins complete and check while typing.
func Schema(lang words.Lang) ([]byte, error) {
	properties := make(map[string]any)
	for _, table := range Tables() {
		one := object(table.Fields, lang)
		one["description"] = table.Doc.In(lang)
		if needed := requirements(table.Name); len(needed) > 0 {
			one["allOf"] = needSchemas(needed)
		}
		if table.Many {
			properties[table.Name] = map[string]any{"type": "array", "items": one}
			continue
		}
		properties[table.Name] = one
	}
	return json.MarshalIndent(map[string]any{
		"$schema":              "https://json-schema.org/draft/2020-12/schema",
		"title":                "digiplan",
		"type":                 "object",
		"properties":           properties,
		"additionalProperties": false,
	}, "", "  ")
}

const yearPattern = "^(19|2[01])[0-9]{2}$"

func object(fields []source.FieldInfo, lang words.Lang) map[string]any {
	properties, required := make(map[string]any), []string{}
	schema := map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
	for _, field := range fields {
		value := valueSchema(field, lang)
		if !field.Doc.Empty() {
			value["description"] = field.Doc.In(lang)
		}
		if field.Key == "" {
			schema["patternProperties"] = map[string]any{yearPattern: value}
			continue
		}
		properties[field.Key] = value
		if field.Needed {
			required = append(required, field.Key)
		}
	}
	if len(required) > 0 {
		schema["required"] = required
	}
	return schema
}

// needSchemas say which keys an entry cannot do without.
func needSchemas(needs []requirement) []any {
	var all []any
	for _, need := range needs {
		var either []any
		for _, key := range need.Keys {
			either = append(either, map[string]any{"required": []string{key}})
		}
		one := map[string]any{"anyOf": either}
		if len(need.Kinds) > 0 {
			kind := map[string]any{"properties": map[string]any{"kind": map[string]any{"enum": need.Kinds}}, "required": []string{"kind"}}
			one = map[string]any{"if": kind, "then": one}
		}
		all = append(all, one)
	}
	return all
}

// valueSchema says what a value may look like. Amounts of parts of a cent are
// left to the loader: editors divide floats by 0.01, and would find them in sums
// that are exact.
func valueSchema(field source.FieldInfo, lang words.Lang) map[string]any {
	list := func(items map[string]any) map[string]any { return map[string]any{"type": "array", "items": items} }
	switch field.Kind {
	case source.KindWord:
		return map[string]any{"type": "string", "enum": field.Items}
	case source.KindWords:
		return list(map[string]any{"type": "string", "enum": field.Items})
	case source.KindTexts, source.KindRefs:
		return list(map[string]any{"type": "string"})
	case source.KindTruth:
		return map[string]any{"type": "boolean"}
	case source.KindNumber, source.KindYear:
		return plainSchema(field, "integer")
	case source.KindEuros, source.KindPercent:
		return plainSchema(field, "number", "string")
	case source.KindSeries:
		euros := plainSchema(field, "number", "string")
		if len(field.Inner) > 0 {
			return byYear(map[string]any{"anyOf": []any{euros, object(field.Inner, lang)}})
		}
		return byYear(euros)
	case source.KindYears, source.KindTable:
		return object(field.Inner, lang)
	case source.KindTables:
		return list(object(field.Inner, lang))
	case source.KindDay:
		day := plainSchema(field, "string")
		day["format"] = "date"
		return day
	}
	return plainSchema(field, "string")
}

// plainSchema is a number between its bounds, a text of its pattern, or either.
func plainSchema(field source.FieldInfo, types ...string) map[string]any {
	schema := map[string]any{"type": types}
	if len(types) == 1 {
		schema["type"] = types[0]
	}
	if field.Low != 0 || field.High != 0 {
		schema["minimum"], schema["maximum"] = field.Low, field.High
	}
	if field.Pattern != "" && slices.Contains(types, "string") {
		schema["pattern"] = field.Pattern
	}
	return schema
}

func byYear(value map[string]any) map[string]any {
	return map[string]any{"type": "object", "patternProperties": map[string]any{yearPattern: value}, "additionalProperties": false}
}
