<?php
/**
 * Texts and addresses that a newsroom wrote, as the library reads them.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** How many characters of a newsroom’s text are kept. */
const LONGEST_WORDS = 1000;

/** How many bytes of markup are read for a text. */
const LONGEST_MARKUP = 20000;

/** The longest summary. A longer text is the whole story. */
const LONGEST_SUMMARY = 600;

/** The longest address. A longer one is an attack, or a picture that is written as text. */
const LONGEST_ADDRESS = 8192;

/** The tags that start or end a block, or break a line. They become a space. */
const BLOCK_TAGS = 'address|article|aside|blockquote|br|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6r]|header|li|main|nav|ol|p|pre|section|table|td|th|tr|ul';

/** Returns a text on one line, without controls. Nothing is decoded or removed: it may hold `<b>` and `&amp;`. */
function plain_text( $value ): string {
	if ( ! is_string( $value ) && ! is_int( $value ) && ! is_float( $value ) ) {
		return '';
	}
	$text = mb_scrub( substr( (string) $value, 0, LONGEST_MARKUP ), 'UTF-8' );
	$text = preg_replace( '/(?!\s)\p{Cc}/u', '', $text ) ?? '';
	// A space that does not break a line stays.
	$text = preg_replace( '/\s{2,}|[^\S\x{a0}\x{202f}\x{2007}\x{3000}]/u', ' ', $text ) ?? '';
	$text = preg_replace( '/^\s+|\s+$/u', '', $text ) ?? '';
	// Something must be visible.
	return preg_match( '/[^\s\p{Cc}\p{Cf}]/u', $text ) ? mb_substr( $text, 0, LONGEST_WORDS ) : '';
}

/** Returns the text of HTML: without tags and comments, its references decoded once. */
function html_text( $value ): string {
	if ( ! is_string( $value ) ) {
		return '';
	}
	$markup = mb_scrub( substr( $value, 0, LONGEST_MARKUP ), 'UTF-8' );
	$markup = preg_replace( '~<(script|style)\b.*?(?:</\1[^>]*>|\z)|<!--.*?(?:-->|\z)~is', '', $markup ) ?? '';
	$markup = preg_replace( '~</?(?:' . BLOCK_TAGS . ')(?=[\s/>])~i', ' $0', $markup ) ?? '';
	return plain_text( decoded_references( strip_tags( $markup ) ) ); // phpcs:ignore -- Scripts and styles have been removed.
}

/** Returns a text that may be plain or HTML. It is HTML if it has a whole tag, a comment or a reference. */
function loose_text( $value ): string {
	$is_html = is_string( $value ) && preg_match( '/<\/?[a-z][^<>]*>|<!--|&(?:#x?[\da-f]+|[a-z]\w{1,30});/i', substr( $value, 0, LONGEST_MARKUP ) );
	return $is_html ? html_text( $value ) : plain_text( $value );
}

/** Decodes references once. Older software numbers some by windows-1252 (`&#146;`). */
function decoded_references( string $text ): string {
	$text = preg_replace_callback(
		'/&#(?:x(8[0-9a-f]|9[0-9a-f])|(12[89]|1[345]\d));/i',
		fn( $found ) => mb_convert_encoding( chr( '' !== $found[1] ? (int) hexdec( $found[1] ) : (int) $found[2] ), 'UTF-8', 'Windows-1252' ),
		$text
	) ?? '';
	return html_entity_decode( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
}

/**
 * Returns a summary of HTML, which may be a sentence or the whole story. A whole story, and a text that begins with a
 * paragraph, give the first paragraph: publishing systems add others about themselves. A link to read on is left out.
 */
function summary_of( $markup, int $turns = 2 ): string {
	if ( ! is_string( $markup ) || '' === $markup ) {
		return '';
	}
	$start = preg_replace( '~<(news-[a-z-]+)(?=[\s>]).*?</\1>~is', ' ', mb_strcut( $markup, 0, 5000, 'UTF-8' ) ) ?? '';
	$start = without_more_link( $start );
	$whole = loose_text( strlen( $markup ) > 5000 ? $markup : $start );
	if ( '' === $whole ) {
		return '';
	}
	$is_story  = mb_strlen( $whole ) > LONGEST_SUMMARY;
	$paragraph = $is_story || begins_with_paragraph( $start ) ? first_paragraph( $start ) : '';
	$text      = $paragraph;
	if ( '' === $text ) {
		$text = $is_story ? ( first_block( $start ) ?: $whole ) : $whole;
	}
	$is_markup = preg_match( '/^(?:<|&lt;)(?:!--|(?:a|b|br|div|em|figure|h\d|i|img|ol|p|span|strong|table|ul)\b)/i', $text );
	return $is_markup && $turns > 0 ? summary_of( $paragraph ?: $whole, $turns - 1 ) : shortened( $text );
}

/** Cuts a text that is too long for a summary: after a sentence, or else after a word. */
function shortened( string $text ): string {
	if ( mb_strlen( $text ) <= LONGEST_SUMMARY ) {
		return preg_replace( '/\s*[\[(](?:…|\.{3})[\])]$/u', '…', $text ) ?? $text;
	}
	$start = mb_substr( $text, 0, LONGEST_SUMMARY );
	if ( preg_match( '/^.{150,590}(?:(?<![\s.]\p{L})(?<!\s\p{L}{2})(?<!Prof|\sJan|\sFeb|\sSep|\sOct|\sNov|\sDec|\sGen|\sGov|\sSen|\sRep|\sInc|\sLtd|\sMrs)[.!?؟۔][”’"\')»]*(?=\s+[^\p{Ll}\s])|[。！？][」』”]?)/su', mb_substr( $text, 0, LONGEST_SUMMARY + 10 ), $found ) ) {
		return $found[0];
	}
	return ( preg_replace( '/\s+\S*$/u', '', $start ) ?? $start ) . '…';
}

/** Whether there is no text before the first paragraph, apart from captions. */
function begins_with_paragraph( string $markup ): bool {
	if ( ! preg_match( '/<p(?=[\s>])/i', $markup, $found, PREG_OFFSET_CAPTURE ) ) {
		return false;
	}
	$before = substr( $markup, 0, $found[0][1] );
	return '' === html_text( preg_replace( '~<fig(?:ure|caption)(?=[\s>]).*?(?:</fig(?:ure|caption)>|\z)~is', '', $before ) );
}

/** Returns the first paragraph that says something, else the first one that is not in a caption. */
function first_paragraph( string $markup ): string {
	$first = '';
	preg_match_all( '~<(p)(?=[\s>])(.*?)</p>|<figcaption(?=[\s>]).*?</figcaption>~is', $markup, $found, PREG_SET_ORDER );
	foreach ( array_slice( $found, 0, 20 ) as $each ) {
		$text = isset( $each[1] ) ? html_text( without_more_link( "<p$each[2]" ) ) : '';
		if ( mb_strlen( $text ) >= 50 || preg_match( '/[.!?…。！？؟۔।\]][”’"\')»」』\]]*$/u', $text ) ) {
			return $text;
		}
		$first = $first ?: $text;
	}
	return $first;
}

/** Returns the first block of a story without paragraphs that is long enough for one. */
function first_block( string $markup ): string {
	$end    = '~<br\s*/?>\s*<br\s*/?>|</?(?:article|blockquote|div|fig\w+|h[1-6r]|header|li|main|[ou]l|p|section|table)(?=[\s/>])[^<>]*>|\n[^\S\n]*\n~i';
	$blocks = preg_split( $end, $markup );
	foreach ( count( $blocks ) > 1 ? $blocks : array() as $block ) {
		$text = loose_text( $block );
		if ( mb_strlen( $text ) >= 50 ) {
			return $text;
		}
	}
	return '';
}

/** Returns markup without the link to the whole story at its end, which follows a sentence or a block. */
function without_more_link( string $markup ): string {
	$words = '(?:(?:continue|keep) reading|read (?:more|on|the (?:rest|full (?:story|article)))|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|leia mais|czytaj (?:dalej|więcej)|続きを読む|阅读更多|阅读全文|繼續閱讀|더 ?보기|اقرأ المزيد|קרא עוד)(?: on \S+|[:\s]+["“«„「\'].*)?[\s.…→»›]*';
	$start = strripos( $markup, '<a ' );
	if ( false === $start || ! preg_match( '~^(.*?)</a>((?:\s|&[#\w]+;|[→»›…]|</?[a-z]\w*>)*)$~isu', substr( $markup, $start ), $link ) ) {
		return $markup;
	}
	$is_more = preg_match( '/^<a\s[^<>]*\bclass=["\'](?:[^"\'<>]* )?(?:more-link|read-?more)\b/i', $link[1] )
		|| preg_match( "/^$words$/iu", html_text( $link[1] ) );
	$before  = rtrim( substr( $markup, 0, $start ) );
	$ends    = '/(?:^|[.!?…。！？؟۔।:;”’"\')»」』\]]|<\/?(?:p|div|br|section|[ou]l|li|blockquote|h\d|span)\b[^<>]*>)$/iu';
	return $is_more && preg_match( $ends, $before ) ? $before . $link[2] : $markup;
}

/** Returns the letters and digits of a text in lower case, to compare it. */
function letters( string $text ): string {
	return preg_replace( '/[^\p{L}\p{M}\d]/u', '', mb_strtolower( $text ) ) ?? '';
}

/**
 * Returns the name of the publication from the title of its feed. If the title has a section or a slogan too, the name is
 * the part that is like the address.
 */
function publication_of( string $title, string $address ): string {
	$host  = letters( (string) wp_parse_url( $address, PHP_URL_HOST ) );
	$best  = $title;
	$share = 0;
	foreach ( '' === $host ? array() : preg_split( '/\s+[-–—|>»·:]\s+/u', $title ) as $part ) {
		$name  = letters( $part );
		$words = array_map( __NAMESPACE__ . '\letters', preg_split( '/\s/u', $part ) );
		$words = array_filter( $words, fn( $word ) => mb_strlen( $word ) > 2 && ! preg_match( '/^(?:the|news|com)$/', $word ) && false !== strpos( $host, $word ) );
		$own   = mb_strlen( $name ) > 2 && false !== strpos( $host, $name ) ? strlen( $name ) : array_sum( array_map( 'strlen', $words ) );
		if ( $own > $share ) {
			$share = $own;
			$best  = $part;
		}
	}
	return $best;
}

/** Returns a headline without the name of its publication, which many sources add at its end. */
function without_name( string $headline, string $name ): string {
	if ( '' === $name ) {
		return $headline;
	}
	return preg_match( '/^(.*\S)\s+[|–—-]\s*' . preg_quote( $name, '/' ) . '$/u', $headline, $found ) ? $found[1] : $headline;
}

/** Returns a summary; '' if it only repeats the headline, as some sources without a summary do. */
function unless_repeat( string $summary, string $headline, string $name = '' ): string {
	$text  = letters( $summary );
	$start = letters( $headline );
	return '' !== $start && ( $text === $start || $text === $start . letters( $name ) ) ? '' : $summary;
}

/** Returns a language as a tag of BCP 47, such as `en-GB`; '' for anything else. */
function language_tag( $value ): string {
	// Systems write `pt_BR.UTF-8`.
	$tag = is_string( $value ) ? str_replace( '_', '-', preg_replace( '/[.@].*/s', '', trim( $value ) ) ) : '';
	if ( ! preg_match( '/^([a-z]{2,3})(-[a-z]{4})?(-(?:[a-z]{2}|\d{3}))?$/i', $tag, $found ) ) {
		return '';
	}
	return strtolower( $found[1] ) . ucwords( strtolower( $found[2] ?? '' ), '-' ) . strtoupper( $found[3] ?? '' );
}

/** Returns a whole address of the web; '' for anything else, such as a script. */
function web_address( $value, string $base ): string {
	if ( ! is_string( $value ) || strlen( $value ) > LONGEST_ADDRESS || '' === trim( $value ) ) {
		return '';
	}
	// A browser ignores these before it reads an address.
	$address = preg_replace( '/[\t\r\n]/', '', trim( $value ) );
	if ( ! preg_match( '/^[a-z][a-z\d+.-]*:/i', $address ) ) {
		$address = '' === origin_of( $base ) ? '' : \WP_Http::make_absolute_url( $address, $base );
	}
	return '' === origin_of( $address ) ? '' : sanitize_url( $address, array( 'http', 'https' ) );
}

/** Returns a width or height in whole pixels; 0 for anything else. */
function pixels( $value ): int {
	if ( is_string( $value ) && preg_match( '/^\s*\d{1,6}(?:\.\d+)?(?:\s*px)?\s*$/i', $value ) ) {
		$value = (float) $value;
	}
	return ( is_int( $value ) || is_float( $value ) ) && $value > 0 && $value < 1000000 ? (int) round( $value ) : 0;
}
