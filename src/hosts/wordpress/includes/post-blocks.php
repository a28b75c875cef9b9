<?php
/**
 * The widgets of the blocks “Byline” and “Share icons”, from the post around them.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The networks that the block offers, by the library's names. */
const NETWORKS = array(
	'x',
	'facebook',
	'linkedin',
	'whatsapp',
	'telegram',
	'reddit',
	'bluesky',
	'mastodon',
	'threads',
	'line',
	'weibo',
	'hatena',
	'pinterest',
	'flipboard',
	'email',
	'sms',
	'copy',
	'print',
	'system',
);

const SHARE_APPEARANCES  = array( 'icon', 'icon-label', 'list' );
const SHARE_ORIENTATIONS = array( 'horizontal', 'vertical' );

add_action( 'init', __NAMESPACE__ . '\register_post_style' );
add_action( 'enqueue_block_assets', __NAMESPACE__ . '\load_post_style_in_canvas' );
// If another plugin writes the list itself, it neither begins nor ends here.
add_filter( 'pre_render_block', __NAMESPACE__ . '\begin_list', PHP_INT_MAX, 2 );
add_filter( 'render_block_core/post-template', __NAMESPACE__ . '\end_list', PHP_INT_MIN );

/** WordPress writes this short style into the page, so it needs no request. */
function register_post_style(): void {
	wp_register_style( 'standfirst-posts', plugins_url( 'posts.css', PLUGIN ), array( 'standfirst' ), VERSION );
	wp_style_add_data( 'standfirst-posts', 'path', plugin_dir_path( PLUGIN ) . 'posts.css' );
}

function load_post_style_in_canvas(): void {
	if ( is_admin() ) {
		wp_enqueue_style( 'standfirst-posts' );
	}
}

/**
 * Returns the post that a block is about. Null outside of a post, such as at the top of an archive, where WordPress
 * would name the first post of the list.
 */
function post_of_block( \WP_Block $block ): ?\WP_Post {
	$is_in_post = is_in_list() || is_singular() || in_the_loop() || wp_is_serving_rest_request();
	$id         = (int) ( $block->context['postId'] ?? get_the_ID() );
	return $is_in_post && $id ? get_post( $id ) : null;
}

/**
 * Whether a list of posts (“Post Template”) is being written. WordPress does not tell it to the blocks inside.
 *
 * @param int $step 1 when a list begins, -1 when it ends
 */
function is_in_list( int $step = 0 ): bool {
	static $depth = 0;
	$depth       += $step;
	return $depth > 0;
}

function begin_list( $html, array $block ) {
	if ( null === $html && 'core/post-template' === $block['blockName'] ) {
		is_in_list( 1 );
	}
	return $html;
}

function end_list( $html ) {
	is_in_list( -1 );
	return $html;
}

/** Returns the byline of a post; in the editor of a template, that of an example; '' if nothing is known. */
function byline_of_block( array $attributes, ?\WP_Post $post ): string {
	if ( ! $post && ! wp_is_serving_rest_request() ) {
		return '';
	}
	$authors = $post ? authors_of( $post ) : array(
		array(
			'name'   => wp_get_current_user()->display_name,
			'url'    => home_url( '/' ),
			'avatar' => '',
		),
	);
	$parts = array_filter(
		array(
			$authors ? sprintf(
				/* translators: %s: the names of the authors */
				esc_html__( 'By %s', 'standfirst' ),
				wp_sprintf_l( '%l', array_map( __NAMESPACE__ . '\author_link', $authors ) )
			) : '',
			text_element( 'span', loose_text( $attributes['agency'] ?? '' ), array( 'itemprop' => 'sourceOrganization' ) ),
			text_element( 'span', loose_text( $attributes['dateline'] ?? '' ), array( 'itemprop' => 'dateline' ) ),
			( $attributes['hasDate'] ?? true ) ? time_of( $post, 'date' ) : '',
		)
	);
	$sentence = $parts ? implode( esc_html( wp_get_list_item_separator() ), $parts ) . '.' : '';
	if ( $post && ( $attributes['hasUpdated'] ?? true ) && is_updated( $post ) ) {
		/* translators: %s: a date */
		$sentence .= ' ' . sprintf( esc_html__( 'Updated %s', 'standfirst' ), time_of( $post, 'modified' ) ) . '.';
	}
	if ( '' === trim( $sentence ) ) {
		return '';
	}
	return element(
		'news-byline',
		array(
			'class'     => 'news-byline',
			'itemscope' => true,
			'itemtype'  => 'https://schema.org/NewsArticle',
		),
		trim( $sentence )
	);
}

/** Writes the name of an author, with a link to the author's page. */
function author_link( array $author ): string {
	$picture = '' === $author['avatar'] ? '' : element(
		'img',
		array(
			'src'     => $author['avatar'],
			'alt'     => '',
			'width'   => 48,
			'height'  => 48,
			'loading' => 'lazy',
		)
	);
	if ( '' === $author['url'] ) {
		return element( 'span', array( 'itemprop' => 'author' ), $picture . esc_html( $author['name'] ) );
	}
	return element(
		'a',
		array(
			'rel'  => 'author',
			'href' => $author['url'],
		),
		$picture . esc_html( $author['name'] )
	);
}

/** Writes when a post was published (`date`) or changed (`modified`); without a post, today. */
function time_of( ?\WP_Post $post, string $field ): string {
	$time = $post ? get_post_datetime( $post, $field ) : current_datetime();
	if ( ! $time ) {
		return '';
	}
	return text_element(
		'time',
		wp_date( get_option( 'date_format' ), $time->getTimestamp() ),
		array(
			'itemprop' => 'date' === $field ? 'datePublished' : 'dateModified',
			'datetime' => $time->format( DATE_W3C ),
		)
	);
}

/** Whether a post was changed a day after it was published, or later. The byline shows days, not hours. */
function is_updated( \WP_Post $post ): bool {
	$published = get_post_timestamp( $post );
	$modified  = get_post_timestamp( $post, 'modified' );
	return $published && $modified && $modified - $published >= DAY_IN_SECONDS;
}

/** Returns the share icons of a post; outside of a post, those of the page. Feeds have none. */
function share_of_block( array $attributes, ?\WP_Post $post ): string {
	if ( is_feed() ) {
		return '';
	}
	$chosen  = array_intersect( (array) ( $attributes['networks'] ?? array() ), NETWORKS );
	$address = $post ? ( wp_get_canonical_url( $post ) ?: get_permalink( $post ) ) : '';
	// The editor of a template has no page to share.
	if ( ! $post && wp_is_serving_rest_request() ) {
		$address = home_url( '/' );
	}
	return element(
		'news-share-icons',
		array(
			'url'         => esc_url( (string) $address, array( 'http', 'https' ) ),
			'headline'    => $post ? loose_text( get_the_title( $post ) ) : '',
			'networks'    => implode( ' ', array_unique( $chosen ) ),
			'appearance'  => without_default( $attributes['appearance'] ?? '', SHARE_APPEARANCES ),
			'orientation' => without_default( $attributes['orientation'] ?? '', SHARE_ORIENTATIONS ),
		)
	);
}

/** Returns one of the choices; '' for the first, which is the default of the widget, and for anything else. */
function without_default( $value, array $choices ): string {
	$chosen = choice( $value, $choices );
	return $chosen === $choices[0] ? '' : $chosen;
}

/**
 * Writes the box of one of these blocks; '' if it was added to every post, but this page has it already.
 *
 * @param string $widget HTML
 */
function post_block_box( array $attributes, \WP_Block $block, string $widget ): string {
	if ( ( $attributes['isAutomatic'] ?? false ) && ! is_due( $block ) ) {
		return '';
	}
	wp_enqueue_style( 'standfirst-posts' );
	$box = block_box( $attributes, finished( $widget ) );
	// These classes are WordPress's own for a column.
	return '' !== $box && ( $attributes['hasColumn'] ?? false )
		? element( 'div', array( 'class' => 'is-layout-constrained has-global-padding' ), $box )
		: $box;
}
