<?php
/**
 * The byline above every post and the share icons below it, if the settings say so.
 *
 * In a block theme, WordPress adds the blocks to the templates of single posts, where the site editor shows them. In
 * every other theme, and in templates that have the content in a pattern, they are added to the content. A page that
 * has the block already gets no second one.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The blocks, by the names of their settings. `tag` is their widget, which an author may have pasted. */
const AROUND_POSTS = array(
	'byline' => array(
		'block'    => 'standfirst/byline',
		'position' => 'before',
		'tag'      => '<news-byline',
	),
	'share'  => array(
		'block'    => 'standfirst/share-icons',
		'position' => 'after',
		'tag'      => '<news-share-icons',
	),
);

/** How many patterns and template parts of a page are looked into. */
const MOST_REFERENCES = 50;

add_filter( 'hooked_block_types', __NAMESPACE__ . '\add_to_templates', 10, 4 );
add_filter( 'hooked_block_standfirst/byline', __NAMESPACE__ . '\mark_as_automatic', 10, 4 );
add_filter( 'hooked_block_standfirst/share-icons', __NAMESPACE__ . '\mark_as_automatic', 10, 4 );
add_filter( 'the_content', __NAMESPACE__ . '\add_to_content', 99 );

/** Adds the blocks to the templates of single posts. */
function add_to_templates( array $blocks, string $position, ?string $anchor, $template ): array {
	if ( 'core/post-content' !== $anchor || ! $template instanceof \WP_Block_Template || ! is_for_single_posts( $template ) ) {
		return $blocks;
	}
	foreach ( AROUND_POSTS as $setting => $each ) {
		if ( settings()[ $setting ] && $position === $each['position'] && ! in_array( $each['block'], $blocks, true ) ) {
			$blocks[] = $each['block'];
		}
	}
	return $blocks;
}

/** Whether a template shows one post. `post_types` are those for which an editor can choose it. */
function is_for_single_posts( \WP_Block_Template $template ): bool {
	return 'wp_template' === $template->type
		&& ( preg_match( '/^(singular|single(-post(-.+)?)?)$/', (string) $template->slug )
			|| in_array( 'post', (array) ( $template->post_types ?? array() ), true ) );
}

/**
 * The blocks that an editor places are always shown; these only if there is none of those. In some themes, only the
 * content itself is in a column. The blocks beside it then have one too.
 */
function mark_as_automatic( $block, string $type, string $position, $content ) {
	if ( is_array( $block ) ) {
		$block['attrs']['isAutomatic'] = true;
		if ( 'constrained' === ( $content['attrs']['layout']['type'] ?? '' ) ) {
			$block['attrs']['hasColumn'] = true;
		}
	}
	return $block;
}

/** Adds the blocks to the content of a post, on its own page. */
function add_to_content( $content ) {
	if ( ! is_string( $content ) || ! is_singular( 'post' ) || ! in_the_loop() || ! is_main_query() || is_feed() ) {
		return $content;
	}
	if ( get_the_ID() !== get_queried_object_id() || is_in_list() || doing_filter( 'get_the_excerpt' ) ) {
		return $content;
	}
	foreach ( AROUND_POSTS as $setting => $each ) {
		if ( ! settings()[ $setting ] || has_around( $each, current_template(), true ) ) {
			continue;
		}
		// The block is not shown if the post or the template has one; see is_due().
		$added   = render_block(
			array(
				'blockName'    => $each['block'],
				'attrs'        => array( 'isAutomatic' => true ),
				'innerBlocks'  => array(),
				'innerHTML'    => '',
				'innerContent' => array(),
			)
		);
		$content = 'before' === $each['position'] ? $added . $content : $content . $added;
	}
	return $content;
}

/** Whether an automatic block is shown here: on the page of a post, and not beside one that an editor placed. */
function is_due( \WP_Block $block ): bool {
	if ( wp_is_serving_rest_request() ) {
		return true;
	}
	$id = (int) ( $block->context['postId'] ?? get_the_ID() );
	if ( ! is_singular( 'post' ) || is_in_list() || get_queried_object_id() !== $id ) {
		return false;
	}
	foreach ( AROUND_POSTS as $setting => $each ) {
		if ( $each['block'] === $block->name ) {
			// In a preview, this post has the changes that are not published.
			return settings()[ $setting ]
				&& ! has_around( $each, (string) get_queried_object()->post_content, false )
				&& ! has_around( $each, current_template(), false );
		}
	}
	return false;
}

/** Returns the block template of this page; '' in a classic theme. */
function current_template(): string {
	return is_string( $GLOBALS['_wp_current_template_content'] ?? null ) ? $GLOBALS['_wp_current_template_content'] : '';
}

/** Whether a text has one of the blocks, or its widget. */
function has_around( array $around, string $text, bool $counts_automatic ): bool {
	static $known = array();
	// The numbers of patterns in a text are those of the site.
	$key = $around['block'] . (int) $counts_automatic . get_current_blog_id() . md5( $text );
	if ( ! isset( $known[ $key ] ) ) {
		$known[ $key ] = false !== stripos( $text, $around['tag'] )
			|| has_block_for_page( parse_blocks( $text ), $around, $counts_automatic );
	}
	return $known[ $key ];
}

/**
 * Whether some of these blocks is the one for the whole page. Looks into patterns and template parts too, but not into
 * lists of posts, where each post may have its byline.
 *
 * @param string[] $seen the references that were looked into. Each is read once: patterns can hold each other.
 */
function has_block_for_page( array $blocks, array $around, bool $counts_automatic, array &$seen = array() ): bool {
	foreach ( $blocks as $block ) {
		$name  = $block['blockName'];
		$attrs = $block['attrs'];
		if ( $around['block'] === $name && ( $counts_automatic || empty( $attrs['isAutomatic'] ) ) ) {
			return true;
		}
		// A user of the site editor has seen the automatic block here, and has removed it.
		$was_seen = 'core/post-content' === $name ? (array) ( $attrs['metadata']['ignoredHookedBlocks'] ?? array() ) : array();
		if ( $counts_automatic && in_array( $around['block'], $was_seen, true ) ) {
			return true;
		}
		if ( in_array( $name, array( 'core/query', 'core/post-template' ), true ) ) {
			continue;
		}
		if ( has_block_for_page( $block['innerBlocks'], $around, $counts_automatic, $seen ) ) {
			return true;
		}
		$reference = $name . wp_json_encode( array_intersect_key( $attrs, array_flip( array( 'ref', 'slug', 'theme' ) ) ) );
		if ( in_array( $reference, $seen, true ) || count( $seen ) >= MOST_REFERENCES ) {
			continue;
		}
		$inside = text_of_reference( (string) $name, $attrs );
		if ( '' === $inside ) {
			continue;
		}
		$seen[] = $reference;
		if ( has_block_for_page( parse_blocks( $inside ), $around, $counts_automatic, $seen ) ) {
			return true;
		}
	}
	return false;
}

/** Returns the blocks to which a block refers, as text: a pattern, a synced pattern or a template part. */
function text_of_reference( string $name, array $attrs ): string {
	if ( 'core/pattern' === $name ) {
		$pattern = \WP_Block_Patterns_Registry::get_instance()->get_registered( text_attribute( $attrs, 'slug' ) );
		return (string) ( $pattern['content'] ?? '' );
	}
	if ( 'core/template-part' === $name ) {
		$theme = text_attribute( $attrs, 'theme' ) ?: get_stylesheet();
		$part  = get_block_template( $theme . '//' . text_attribute( $attrs, 'slug' ), 'wp_template_part' );
		return $part ? $part->content : '';
	}
	return 'core/block' === $name ? (string) get_post_field( 'post_content', (int) ( $attrs['ref'] ?? 0 ), 'raw' ) : '';
}
