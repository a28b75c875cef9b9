<?php
/**
 * Dates that a newsroom wrote, as the library reads them.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** Names of time zones that only one zone has, or one that matters. IST is three. */
const ZONES = '/^(?:z|ut|utc|gmt|[ecmp][sd]t|wet|west|bst|ces?t|ees?t|msk|hkt|sgt|jst|kst|aest|aedt|nzst|nzdt)$/i';

/**
 * Matches what PHP would read as a date, but is none: `05/06/2024`, which could be two, and months. Of a month, PHP takes
 * the first day; of seven digits, the number of a day in the year.
 */
const UNCERTAIN_DATES = '~^(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|(?:\d{4}-\d{1,2}|\d{4}-?\d{3}|\p{L}+\.? \d{4})$)~u';

/** What PHP does not read, and what it does read in its place. */
const DATE_REPAIRS = array(
	'/\s+/u'                                  => ' ',
	// The day of the week may be in any language.
	'/^\p{L}+\.?,\s*(?=\d)/u'                 => '',
	'/ Etc\//i'                               => ' ',
	'/(\d)(?:st|nd|rd|th)\b/'                 => '$1',
	'/,? at (?=\d)/i'                         => ' ',
	// PHP has no leap seconds.
	'/(:\d\d):60(?!\d)/'                      => '$1:59',
	// JavaScript's own dates end with the name of the zone.
	'/\s*\([^()]*\)$/'                        => '',
	// Of dates in numbers with the year at the end, only those with full stops have one order everywhere.
	'/^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/'  => '$3-$2-$1',
);

/**
 * Returns a date as ISO 8601 with an offset; only the day if the source gives no time, or a time in an unknown zone. ''
 * for anything else.
 *
 * @param mixed $value a text, or a number of seconds or milliseconds since 1970
 */
function iso_date( $value ): string {
	if ( is_int( $value ) && $value >= 1000000000 ) {
		return gmdate( 'c', $value < 100000000000 ? $value : intdiv( $value, 1000 ) );
	}
	// A date in eight digits may be a number too.
	$text = is_int( $value ) ? (string) $value : $value;
	if ( ! is_string( $text ) || strlen( $text ) > 100 || preg_match( UNCERTAIN_DATES, trim( $text ) ) ) {
		return '';
	}
	$text  = preg_replace( array_keys( DATE_REPAIRS ), DATE_REPAIRS, trim( $text ) ) ?? '';
	$parts = date_parse( $text );
	if ( $parts['error_count'] || ! $parts['year'] || ! $parts['month'] || ! $parts['day'] || is_relative( $parts ) ) {
		return '';
	}
	// Systems write a date before 1583, the first year of ISO 8601, for “no date”.
	$exists = $parts['year'] >= 1583 && checkdate( $parts['month'], $parts['day'], $parts['year'] );
	if ( ! $exists || $parts['hour'] > 23 || abs( $parts['zone'] ?? 0 ) > 14 * HOUR_IN_SECONDS ) {
		return '';
	}
	$day      = sprintf( '%04d-%02d-%02d', $parts['year'], $parts['month'], $parts['day'] );
	$has_zone = ! empty( $parts['is_localtime'] ) && ( ! isset( $parts['tz_abbr'] ) || preg_match( ZONES, $parts['tz_abbr'] ) );
	if ( false === $parts['hour'] || ! $has_zone ) {
		return $day;
	}
	try {
		return ( new \DateTimeImmutable( $text ) )->format( 'Y-m-d\TH:i:sP' );
	} catch ( \Exception $unreadable ) {
		return $day;
	}
}

/** Whether PHP has read a text such as “2 March 2024 + 1 week”. A day of the week does not count. */
function is_relative( array $parts ): bool {
	return isset( $parts['relative']['year'] ) && array_filter( array_diff_key( $parts['relative'], array( 'weekday' => 0 ) ) );
}
