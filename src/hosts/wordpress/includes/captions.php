<?php
/**
 * The credit below the pictures of a post. They are blocks “Image” of WordPress, so a post stays whole without the
 * plugin. The caption is the block's, and may differ in each post. The credit is the picture's.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** What the block “Image” may store in addition. `standfirstPhoto` marks the variation “Photo with credit”. */
const IMAGE_ATTRIBUTES = array(
	'standfirstCredit'     => array(
		'type'    => 'string',
		'default' => '',
	),
	'standfirstHideCredit' => array(
		'type'    => 'boolean',
		'default' => false,
	),
	'standfirstPhoto'      => array(
		'type'    => 'boolean',
		'default' => false,
	),
);

add_filter( 'register_block_type_args', __NAMESPACE__ . '\add_image_attributes', 10, 2 );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\load_caption_editor' );
add_action( 'enqueue_block_assets', __NAMESPACE__ . '\load_caption_editor_style' );
add_filter( 'the_content', __NAMESPACE__ . '\prime_pictures', 8 );
// After WordPress's own code (10 and 15), which adds a box in classic themes, and the button of the lightbox.
add_filter( 'render_block_core/image', __NAMESPACE__ . '\picture_with_credit', 20, 3 );

function add_image_attributes( array $args, string $name ): array {
	if ( 'core/image' === $name ) {
		$args['attributes'] = IMAGE_ATTRIBUTES + ( $args['attributes'] ?? array() );
	}
	return $args;
}

function load_caption_editor(): void {
	wp_enqueue_script(
		'standfirst-captions',
		plugins_url( 'editor/captions.js', PLUGIN ),
		array( 'standfirst-editor', 'wp-compose', 'wp-core-data', 'wp-hooks' ),
		VERSION,
		true
	);
	wp_add_inline_script(
		'standfirst-captions',
		'window.standfirstEditor.mediaLibrary = ' . wp_json_encode( admin_url( 'upload.php' ) ) . ';',
		'before'
	);
	wp_set_script_translations( 'standfirst-captions', 'standfirst', plugin_dir_path( PLUGIN ) . 'languages' );
}

function load_caption_editor_style(): void {
	if ( is_admin() ) {
		wp_enqueue_style( 'standfirst-captions', plugins_url( 'editor/captions.css', PLUGIN ), array(), VERSION );
	}
}

/** Reads what is known of the pictures of a post. WordPress does it only after the blocks are written. */
function prime_pictures( $content ) {
	if ( is_string( $content ) ) {
		images_in( array( $content ) );
	}
	return $content;
}

/** Shows the credit of a picture below its caption. */
function picture_with_credit( string $html, array $block, ?\WP_Block $shown = null ): string {
	$attributes = $shown ? shown_attributes( $block['attrs'], $shown ) : $block['attrs'];
	$words      = credit_of_block( $attributes );
	if ( '' === credit_line( $words ) && ( empty( $attributes['standfirstPhoto'] ) || ! empty( $attributes['standfirstHideCredit'] ) ) ) {
		return $html;
	}
	$parts = ( new Figure( $html ) )->parts();
	if ( ! $parts ) {
		return $html;
	}
	// A gallery has its own layout, and feed readers know no widgets.
	if ( is_feed() || isset( $attributes['data-id'] ) ) {
		return figure_with_credit( $parts, $words );
	}
	$figure = new \WP_HTML_Tag_Processor( $parts['before'] );
	while ( $figure->next_tag() ) {
		// The last tag is that of the figure.
		$figure->set_bookmark( 'figure' );
	}
	$figure->seek( 'figure' );
	if ( preg_match( '/\balign(left|right|center)\b/', (string) $figure->get_attribute( 'class' ) ) ) {
		$width = width_of_picture( $attributes, $parts['media'] );
		// The widget has no width from its content, so a picture of unknown width cannot be aligned with it.
		if ( ! $width ) {
			return figure_with_credit( $parts, $words );
		}
		$style = rtrim( (string) $figure->get_attribute( 'style' ), '; ' );
		$figure->set_attribute( 'style', ( '' === $style ? '' : "$style;" ) . "inline-size:{$width}px" );
	}
	$figure->add_class( 'has-standfirst-credit' );
	// The widget has a figure inside, and screen readers need only one.
	$figure->set_attribute( 'role', 'none' );
	load_files();
	wp_enqueue_style( 'standfirst-posts' );
	return $figure->get_updated_html() . caption_widget( $parts, $words ) . $parts['after'];
}

/**
 * Returns the attributes of a block as it is shown. A post can replace a picture of a synced pattern, and a block can
 * take the address of its picture from elsewhere. The credit must not be that of another picture then.
 */
function shown_attributes( array $kept, \WP_Block $shown ): array {
	$attributes = (array) $shown->attributes + $kept;
	$bindings   = $kept['metadata']['bindings'] ?? array();
	if ( isset( $bindings['url'] ) && ! isset( $bindings['id'] ) ) {
		unset( $attributes['id'] );
	}
	return $attributes;
}

/** Returns the words about the owner of the picture of a block; all are '' if the block hides them. */
function credit_of_block( array $attributes ): array {
	$id    = $attributes['id'] ?? 0;
	$words = is_numeric( $id ) && $id > 0 ? credit_of_picture( (int) $id ) : array_fill_keys( array_keys( CREDIT_META ), '' );
	$other = loose_text( $attributes['standfirstCredit'] ?? '' );
	if ( '' !== $other ) {
		$words['credit'] = $other;
	}
	return empty( $attributes['standfirstHideCredit'] ) ? $words : array_fill_keys( array_keys( $words ), '' );
}

/** Whether some texts have a picture with a credit. */
function has_credits( array $texts ): bool {
	foreach ( images_in( $texts ) as $attributes ) {
		if ( '' !== credit_line( credit_of_block( $attributes ) ) ) {
			return true;
		}
	}
	return false;
}

/** Returns the attributes of the image blocks in some texts. Reads what is known of their pictures in two queries. */
function images_in( array $texts ): array {
	preg_match_all( '~<!-- wp:image (\{.*?\}) /?-->~s', implode( $texts ), $found );
	$images = array_filter( array_map( fn( $json ) => json_decode( $json, true ), $found[1] ), 'is_array' );
	$ids    = array_unique( array_filter( array_column( $images, 'id' ), 'is_int' ) );
	if ( $ids ) {
		_prime_post_caches( $ids, false, true );
	}
	return $images;
}

/**
 * Writes the credit and the licence, with their links; '' if both are unknown.
 *
 * @param string $caption HTML. A credit without a link is left out if the caption has it
 */
function credit_line( array $words, string $caption = '' ): string {
	$is_told = '' === $words['source'] && '' !== $words['credit'] && false !== stripos( loose_text( $caption ), $words['credit'] );
	$credit  = $is_told ? '' : esc_html( $words['credit'] );
	if ( '' !== $credit && '' !== $words['source'] ) {
		$credit = element( 'a', array( 'href' => $words['source'] ), $credit );
	}
	$line = '' === $credit ? '' : element( 'span', array( 'itemprop' => 'creditText' ), $credit );
	if ( '' !== $words['licence'] ) {
		$link  = array(
			'rel'      => 'license',
			'itemprop' => 'license',
			'href'     => $words['licence'],
		);
		$line .= ( '' === $line ? '' : esc_html( wp_get_list_item_separator() ) ) . text_element( 'a', __( 'Licence', 'standfirst' ), $link );
	}
	return $line;
}

/** Writes the widget around the picture and its words. */
function caption_widget( array $parts, array $words ): string {
	$picture = new \WP_HTML_Tag_Processor( $parts['media'] );
	if ( $picture->next_tag( 'img' ) && null === $picture->get_attribute( 'itemprop' ) ) {
		$picture->set_attribute( 'itemprop', 'contentUrl' );
	}
	$caption = trim( $parts['caption'] );
	$line    = credit_line( $words, $caption );
	$text    = ( '' === $caption ? '' : element( 'span', array( 'itemprop' => 'caption' ), $caption ) . ' ' ) . $line;
	return element(
		'news-photo-caption',
		array(
			'itemscope' => true,
			'itemtype'  => 'https://schema.org/ImageObject',
		),
		// WordPress places the button of its lightbox by the size of the box around the picture.
		element( 'div', array( 'class' => 'standfirst-picture' ), $picture->get_updated_html() )
			. ( '' === $text ? '' : element( 'div', array( 'class' => $parts['caption_class'] ?: 'wp-element-caption' ), $text ) )
	);
}

/** Writes the figure as WordPress does, with the credit at the end of its caption. */
function figure_with_credit( array $parts, array $words ): string {
	$line = credit_line( $words, $parts['caption'] );
	$text = trim( trim( $parts['caption'] ) . ( '' === $line ? '' : " $line" ) );
	return $parts['before'] . $parts['media']
		. ( '' === $text ? '' : element( 'figcaption', array( 'class' => $parts['caption_class'] ?: 'wp-element-caption' ), $text ) )
		. $parts['after'];
}

/** Returns the width of a picture in pixels: that of the block, of the tag, or of the file; 0 if it is unknown. */
function width_of_picture( array $attributes, string $media ): int {
	$image = new \WP_HTML_Tag_Processor( $media );
	$tag   = $image->next_tag( 'img' ) ? $image->get_attribute( 'width' ) : '';
	foreach ( array( $attributes['width'] ?? '', $tag ) as $width ) {
		if ( is_scalar( $width ) && preg_match( '/^(\d{1,5})(\.\d+)?(px)?$/', trim( (string) $width ), $found ) ) {
			return (int) $found[1];
		}
	}
	$file = isset( $attributes['id'] ) && empty( $attributes['width'] ) && empty( $attributes['height'] )
		? wp_get_attachment_image_src( (int) $attributes['id'], text_attribute( $attributes, 'sizeSlug' ) ?: 'full' )
		: false;
	return (int) ( $file[1] ?? 0 );
}
