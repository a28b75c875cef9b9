<?php
/**
 * The people and the agency of a story, as its newsroom wrote them for readers.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** How many authors of a story are read. */
const MOST_AUTHORS = 50;

/** How bylines begin, and how they join two names, by language. "Von der Leyen" is a name. */
const BYLINE_WORDS = array(
	'en' => array( '(?:written )?by', 'and' ),
	'de' => array( 'von(?! de[mnr] )', 'und' ),
	'fr' => array( 'par', 'et' ),
	'es' => array( 'por', 'y' ),
	'pt' => array( 'por', 'e' ),
	'it' => array( 'di', 'e' ),
	'nl' => array( 'door', 'en' ),
	'sv' => array( 'av', 'och' ),
	'nb' => array( 'av', 'og' ),
	'no' => array( 'av', 'og' ),
	'da' => array( 'af', 'og' ),
);

/** Whether a name is a news agency’s. Sources often name one as an author. */
function is_agency( string $name ): bool {
	return 1 === preg_match(
		'/^(?:the )?(?:associated press|ap|(?:thomson )?reuters|agence france[- ]presse|afp|dpa|ansa|efe|lusa|pa media|press association|upi|canadian press|aap|tass|interfax|xinhua|kyodo(?: news)?|yonhap|bernama|pti|ani|ians|anadolu(?: agency)?|apa|keystone-sda|belga|anp|ntb|tt|ritzau|stt|pap|bloomberg(?: news)?)$/i',
		$name
	);
}

/**
 * Reads a byline: "By Ada Moss and Idris Cole, AFP". It is split at "and" between full names, and at no other comma. A
 * byline that cannot be read stays as it is.
 *
 * @param string $agency the agency or publication that the source names itself
 * @return array{authors: string[], agency: string}
 */
function read_byline( string $byline, string $language = '', string $agency = '' ): array {
	list( $by, $and ) = BYLINE_WORDS[ substr( $language, 0, 2 ) ] ?? BYLINE_WORDS['en'];
	$names            = preg_replace( "/^$by:?\s+/iu", '', $byline ) ?? '';
	$is_agency        = fn( $name ) => is_agency( $name ) || '' !== $agency && mb_strtolower( $name ) === mb_strtolower( $agency );
	if ( '' === $names || $is_agency( $names ) ) {
		return array(
			'authors' => array(),
			'agency'  => $names,
		);
	}
	$found = '';
	if ( preg_match( '/^(.+)[,\/|]([^,\/|]*)$/su', $names, $ends ) && $is_agency( trim( $ends[2] ) ) ) {
		$found = trim( $ends[2] );
		$names = $ends[1];
	}
	$people = preg_split( "/,?\s(?:$and|&)\s/iu", $names );
	// "A, B and C": if a word joins the last two, commas join the rest.
	$people  = count( $people ) > 1 ? array_merge( ...array_map( fn( $part ) => preg_split( '/,\s/', $part ), $people ) ) : $people;
	$is_full = count( preg_grep( '/^\s*\p{Lu}\S*\s+\S/u', $people ) ) === count( $people );
	return array(
		'authors' => array_values( array_filter( array_map( 'trim', $is_full ? $people : array( $names ) ), 'strlen' ) ),
		'agency'  => $found,
	);
}

/** Returns the name of an author in a feed, which may have an address of mail around it; '' for an account’s name. */
function name_from( string $text ): string {
	$mail = '[^\s@<>()\[\]]+@[^\s@<>()\[\]]+';
	if ( preg_match( "/^(?:mailto:)?$mail\s*\((.+)\)$/u", $text, $found ) ) {
		$text = $found[1];
	}
	$name = trim( preg_replace( "/\s*[<(\[](?:mailto:)?{$mail}[>)\]]/u", '', $text ) ?? '' );
	return preg_match( "/^(?:mailto:)?$mail$|^(?:unknown|admin|administrator|root|anonymous|null|undefined|none)$/iu", $name ) ? '' : $name;
}

/**
 * Returns the authors and the agency among people: each a name, or a byline of several.
 *
 * @param array[] $people each `name` and `url`
 */
function credits_of( array $people, string $language = '' ): array {
	$authors = array();
	$agency  = '';
	foreach ( array_slice( $people, 0, MOST_AUTHORS ) as $person ) {
		$byline = read_byline( name_from( $person['name'] ), $language );
		$agency = $agency ?: $byline['agency'];
		foreach ( $byline['authors'] as $name ) {
			$authors += array(
				$name => array(
					'name' => $name,
					'url'  => 1 === count( $byline['authors'] ) ? $person['url'] ?? '' : '',
				),
			);
		}
	}
	return array(
		'authors' => array_values( $authors ),
		'agency'  => $agency,
	);
}
