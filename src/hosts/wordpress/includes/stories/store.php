<?php
/**
 * The answers of newsrooms, in transients.
 *
 * A reader's request never waits for a newsroom. It shows the last known answer, and an answer that is old is read
 * again in the background (WP-Cron). Only an editor's request waits.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** How many seconds an answer is new, unless the newsroom says another time. */
const FRESH = 10 * MINUTE_IN_SECONDS;

/** How many seconds the last known stories are shown while the newsroom does not answer. */
const KEPT = 30 * DAY_IN_SECONDS;

/** How many seconds a page must be missing (404) until its story is not shown any more. */
const MISSING = DAY_IN_SECONDS;

/** At most once in so many seconds, an address is requested in the background. */
const PAUSE = MINUTE_IN_SECONDS;

/** After so many seconds, an editor may try an address again that had no story. */
const RETRY = 10;

/** How many seconds one run in the background takes. The next run has the rest. */
const LONGEST_RUN = 30;

/** How many seconds a page with old stories is kept out of page caches, if WP-Cron does not run. */
const LONGEST_UNCACHED = 5 * MINUTE_IN_SECONDS;

/** The event of WP-Cron that reads answers again. */
const REFRESH = 'standfirst_refresh';

/** The option with the addresses that wait for it. */
const DUE = 'standfirst_due';

/** How many addresses may wait. */
const MOST_DUE = 1000;

add_action( REFRESH, __NAMESPACE__ . '\refresh' );

/**
 * Returns the last known stories of an address; an empty list if none is known.
 *
 * @return array[] see parse.php
 */
function known_stories( string $address ): array {
	$address = readable_address( $address );
	if ( '' === $address || ! is_of_newsroom( $address ) ) {
		return array();
	}
	$known = answer_of( $address );
	if ( ! $known || $known['until'] < time() ) {
		refresh_later( $address );
		leave_uncached();
	}
	return $known['stories'] ?? array();
}

/**
 * Keeps this page out of page caches until its stories have been read again. Else a cache would keep the old ones, also
 * after someone has emptied it. If WP-Cron has not run for some minutes, the cache may have the page.
 */
function leave_uncached(): void {
	$waits_since = wp_next_scheduled( REFRESH ) ?: time();
	if ( ! defined( 'DONOTCACHEPAGE' ) && $waits_since > time() - LONGEST_UNCACHED ) {
		// All page caches know this name.
		define( 'DONOTCACHEPAGE', true );
	}
}

/** Whether the newsroom has removed the page at an address. */
function is_gone( string $address ): bool {
	$address = readable_address( $address );
	return '' !== $address && is_of_newsroom( $address ) && ! empty( answer_of( $address )['is_gone'] );
}

/**
 * Reads an address now, unless it was read within the last minute. Only for an editor's request.
 *
 * @return array[] the last known stories if the newsroom does not answer
 */
function read_stories( string $address ): array {
	$address = readable_address( $address );
	if ( '' === $address || ! is_of_newsroom( $address ) ) {
		return array();
	}
	$known = answer_of( $address );
	// Where the page leads to may be in the list only now.
	$is_allowed_now = $known && is_of_newsroom( $known['elsewhere'] ?? '' );
	if ( ! $known || $is_allowed_now || $known['read'] + ( $known['stories'] ? PAUSE : RETRY ) <= time() ) {
		$known = answer_of( $address, new_answer( $address, $known ) );
	}
	return $known['stories'];
}

/**
 * Requests an address, and returns what is known then.
 *
 * @param array|null $known what was known before
 */
function new_answer( string $address, ?array $known ): array {
	$known  = $known ?? array(
		'stories' => array(),
		'good'    => 0,
		'missing' => 0,
		'tags'    => array(),
		'is_gone' => false,
	);
	$now    = time();
	$answer = request( $address, $known['stories'] ? $known['tags'] : array() );
	$next   = array(
		'read'      => $now,
		// As long as the newsroom says, up to an hour: a correction should be seen soon.
		'until'     => $now + max( FRESH, min( HOUR_IN_SECONDS, $answer['fresh'] ?? FRESH ) ),
		'elsewhere' => 'elsewhere' === $answer['status'] ? $answer['address'] : '',
		'feed'      => 'ok' === $answer['status'] ? feed_of_page( $answer['body'], $answer['address'] ) : ( $known['feed'] ?? '' ),
	) + $known;
	if ( 'same' === $answer['status'] ) {
		return array(
			'good'    => $now,
			'missing' => 0,
		) + $next;
	}
	$stories = 'ok' === $answer['status'] ? stories_of_answer( $answer ) : array();
	if ( $stories ) {
		return array(
			'stories' => $stories,
			'good'    => $now,
			'missing' => 0,
			'tags'    => $answer['tags'],
			'is_gone' => false,
		) + $next;
	}
	$next['until'] = $now + FRESH;
	if ( in_array( $answer['status'], array( 'gone', 'missing' ), true ) ) {
		$next['missing'] = $known['missing'] ?: $now;
	}
	$next['is_gone'] = 'gone' === $answer['status'] || 'missing' === $answer['status'] && $next['missing'] + MISSING <= $now;
	if ( $next['is_gone'] || $known['good'] + KEPT <= $now ) {
		$next['stories'] = array();
	}
	return $next;
}

/** Returns the stories of an answer; of a page that describes none, those of the JSON that it names. */
function stories_of_answer( array $answer ): array {
	$stories = parse( $answer );
	if ( $stories || '<' !== ( ltrim( $answer['body'] )[0] ?? '' ) ) {
		return $stories;
	}
	$json = readable_address( json_of_page( $answer['body'], $answer['address'] ) );
	$next = '' === $json ? array( 'status' => 'failed' ) : request( $json );
	return 'ok' === $next['status'] ? parse( $next ) : array();
}

/**
 * Returns the last known answer of an address, or keeps a new one.
 *
 * This request remembers it too: if two requests keep the same answer in the same second, WordPress tells the second
 * one that nothing is kept.
 *
 * @return array{
 *   stories: array[], read: int, until: int, good: int, missing: int, tags: array, is_gone: bool, elsewhere: string,
 *   feed: string
 * }|null `elsewhere` is where the newsroom sends the readers of the page, if that is of no newsroom of the settings; `feed`
 *   is the feed that the page names; both are '' for none, and missing in answers of earlier versions
 */
function answer_of( string $address, ?array $new_answer = null ): ?array {
	static $answers = array();
	// A page of a network may show blocks of several sites.
	$site = get_current_blog_id();
	if ( $new_answer ) {
		set_transient( story_key( $address ), $new_answer, KEPT );
		$answers[ $site ][ $address ] = $new_answer;
	} elseif ( ! array_key_exists( $address, $answers[ $site ] ?? array() ) ) {
		prime_stories( array( $address ) );
		$kept                         = get_transient( story_key( $address ) );
		$answers[ $site ][ $address ] = is_array( $kept ) && isset( $kept['stories'], $kept['until'], $kept['good'] ) ? $kept : null;
	}
	return $answers[ $site ][ $address ];
}

/** Reads the answers of several addresses in one query. Without this, each of them takes one or two. */
function prime_stories( array $addresses ): void {
	static $primed = array();
	$site = get_current_blog_id();
	$new  = array_diff( array_unique( array_map( __NAMESPACE__ . '\readable_address', $addresses ) ), $primed[ $site ] ?? array(), array( '' ) );
	if ( ! $new ) {
		return;
	}
	$primed[ $site ] = array_merge( $primed[ $site ] ?? array(), $new );
	prime_transients( array_map( __NAMESPACE__ . '\story_key', array_values( $new ) ) );
}

/** Reads several transients in one query. */
function prime_transients( array $keys ): void {
	if ( wp_using_ext_object_cache() ) {
		wp_cache_get_multiple( $keys, 'transient' );
		return;
	}
	$names = array();
	foreach ( $keys as $key ) {
		$names[] = "_transient_$key";
		$names[] = "_transient_timeout_$key";
	}
	wp_prime_option_caches( $names );
}

/** Has an address read again after this page, by the site that shows it. */
function refresh_later( string $address ): void {
	static $old = array();
	if ( ! $old ) {
		add_action(
			'shutdown',
			function () use ( &$old ) {
				foreach ( $old as $site => $addresses ) {
					$is_other = get_current_blog_id() !== $site;
					if ( $is_other ) {
						switch_to_blog( $site );
					}
					make_due( array_values( $addresses ) );
					if ( $is_other ) {
						restore_current_blog();
					}
				}
			}
		);
	}
	$old[ get_current_blog_id() ][ $address ] = $address;
}

/** Has addresses read again in the background. Writes nothing if they wait already. */
function make_due( array $addresses ): void {
	$kept = get_option( DUE );
	$due  = is_array( $kept ) ? $kept : array();
	$new  = array_diff( $addresses, $due );
	if ( $new && count( $due ) < MOST_DUE ) {
		update_option( DUE, array_slice( array_merge( $due, array_values( $new ) ), 0, MOST_DUE ), false );
	}
	if ( ! wp_next_scheduled( REFRESH ) ) {
		wp_schedule_single_event( time(), REFRESH );
	}
}

/** Runs in the background: reads the addresses that wait. */
function refresh(): void {
	$kept = get_option( DUE );
	$due  = is_array( $kept ) ? array_filter( $kept, 'is_string' ) : array();
	// Readers may add others meanwhile.
	delete_option( DUE );
	$end = time() + LONGEST_RUN;
	while ( $due && time() < $end ) {
		$address = array_shift( $due );
		$known   = is_of_newsroom( $address ) ? answer_of( $address ) : null;
		// An editor may have read it meanwhile.
		if ( is_of_newsroom( $address ) && ( ! $known || $known['read'] + PAUSE <= time() ) ) {
			answer_of( $address, new_answer( $address, $known ) );
		}
	}
	if ( $due ) {
		wp_cache_delete( DUE, 'options' );
		make_due( $due );
	}
}

function story_key( string $address ): string {
	return 'standfirst_' . md5( $address );
}
